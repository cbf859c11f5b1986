-- A restored database may have rows and sequences of different days, and the framework would give a new row the number
-- of one that is there. Run by each run that finds the tables.

SELECT setval('batch_job_instance_seq', m.last) FROM (SELECT max(job_instance_id) AS last FROM batch_job_instance) m, batch_job_instance_seq s
WHERE m.last >= s.last_value AND (m.last > s.last_value OR NOT s.is_called);

SELECT setval('batch_job_execution_seq', m.last) FROM (SELECT max(job_execution_id) AS last FROM batch_job_execution) m, batch_job_execution_seq s
WHERE m.last >= s.last_value AND (m.last > s.last_value OR NOT s.is_called);

SELECT setval('batch_step_execution_seq', m.last) FROM (SELECT max(step_execution_id) AS last FROM batch_step_execution) m, batch_step_execution_seq s
WHERE m.last >= s.last_value AND (m.last > s.last_value OR NOT s.is_called);
