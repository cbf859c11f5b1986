#!/bin/sh
# The package's night. Before anybody has put something into the input there is nothing to report: that is said once,
# with how to begin, and is no failure, so that no night complains of it again.
set -u

home=/var/lib/projektbokslut
input=$home/input
said=$home/.waits-for-input
if grep -qs "^  input: $input\$" /etc/projektbokslut/application.yaml && [ -z "$(ls -A "$input" 2>/dev/null)" ] &&
  [ ! -e "$home/output/receipts.jsonl" ]; then
  if [ ! -e "$said" ]; then
    echo "projektbokslut: $input is empty, so there is nothing to report yet: put project records into $input/projects" \
      "(/usr/share/doc/projektbokslut/docs/INSTALL.md says how to begin); until then the nights are silent" >&2
    : >"$said"
  fi
  exit 0
fi
rm -f "$said"
cd "$home" && exec /usr/bin/projektbokslut run
