#!/bin/sh
# Lays out what the packages hold, from what Maven has built: in target/dist/root as the Debian package installs it, and
# in target/projektbokslut-VERSION.tar.gz as it is unpacked anywhere (docs/INSTALL.md).
#
# usage: src/dist/stage.sh VERSION TIME-OF-ALL-FILES
set -eu
umask 022

# As the program and the manual name them, and as they name each other.
documents='README.md CHANGELOG.md CONTRIBUTING.md SECURITY.md NOTICE docs deploy examples src/main/resources/schema/project.schema.json'

dist=target/dist
rm -rf "$dist"

# As small as can be, and without a time.
zipped() {
  mkdir -p "${2%/*}"
  gzip -9n <"$1" >"$2"
}

# stage TOP PROGRAM-FOLDER DOCUMENTS-FOLDER: what both packages have
stage() {
  install -D bin/projektbokslut "$1/bin/projektbokslut"
  mkdir -p "$2" "$3"
  cp -r target/projektbokslut/. "$2"
  zipped src/dist/man/projektbokslut.1 "$1/share/man/man1/projektbokslut.1.gz"
  zipped src/dist/man/projektbokslut.sv.1 "$1/share/man/sv/man1/projektbokslut.1.gz"
  # The launcher finds the Java that the program wants, whatever Maven runs on.
  mkdir -p "$1/share/bash-completion/completions"
  bin/projektbokslut generate-completion >"$1/share/bash-completion/completions/projektbokslut"
  # shellcheck disable=SC2086 # several documents
  cp -r --parents $documents "$3"
  cp target/classes/META-INF/sbom/application.cdx.json "$3"
}

root=$dist/root
stage "$root/usr" "$root/usr/share/projektbokslut" "$root/usr/share/doc/projektbokslut"
install src/dist/night.sh "$root/usr/share/projektbokslut/night"
cp src/dist/doc/copyright "$root/usr/share/doc/projektbokslut"
zipped src/dist/doc/changelog "$root/usr/share/doc/projektbokslut/changelog.gz"
install -D -m 644 src/dist/projektbokslut.cron "$root/etc/cron.d/projektbokslut"
install -D -m 644 src/dist/projektbokslut.logrotate "$root/etc/logrotate.d/projektbokslut"
install -D -m 644 -t "$root/etc/projektbokslut" src/dist/etc/application.yaml
install -D -m 644 -t "$root/usr/lib/systemd/system" src/dist/projektbokslut.service src/dist/projektbokslut.timer

archive=$dist/projektbokslut-$1
stage "$archive" "$archive/lib" "$archive/share/doc"
cp LICENSE "$archive/share/doc"
# The package's own, with the paths of an archive that is unpacked in /opt; its night is a plain run.
home=/opt/projektbokslut-$1
mkdir -p "$archive/share/examples/etc"
for example in projektbokslut.cron projektbokslut.logrotate projektbokslut.service projektbokslut.timer etc/application.yaml; do
  sed -e "s|/usr/share/projektbokslut/night|$home/bin/projektbokslut run|" -e "s|/usr/bin/|$home/bin/|" \
    -e "s|/usr/share/doc/projektbokslut|$home/share/doc|" -e "s|/etc/projektbokslut|$home/etc|" \
    "src/dist/$example" >"$archive/share/examples/$example"
done

chmod -R u=rwX,go=rX "$dist"
find "$dist" -exec touch -d "$2" {} +
tar -C "$dist" --sort=name --owner=root:0 --group=root:0 -cf - "projektbokslut-$1" |
  gzip -n >"target/projektbokslut-$1.tar.gz"
