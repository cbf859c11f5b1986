#!/bin/sh
# Installs the package in a root of its own, runs its night there, removes and purges it, and looks each time at what
# is there. The root is an overlay over this machine's, in a mount namespace and in memory: the machine itself stays as
# it is, and all is gone when the script ends.
#
# usage: test-install.sh PACKAGE.deb INPUT-FOLDER
set -eu

skip() {
  echo "test-install: SKIPPED: $1"
  exit 0
}
fail() {
  echo "test-install: FAILED: $1" >&2
  exit 1
}

deb=$(readlink -f "$1")
input=$(readlink -f "$2")
[ "$(id -u)" = 0 ] || skip "it needs root, for a root of its own"
for tool in dpkg unshare chroot su adduser; do
  command -v "$tool" >/dev/null || skip "there is no $tool here"
done
if [ -z "${IN_NAMESPACE:-}" ]; then
  unshare --mount true 2>/dev/null || skip "no mount namespace is allowed here"
  IN_NAMESPACE=1
  export IN_NAMESPACE
  exec unshare --mount --propagation private "$0" "$deb" "$input"
fi

before=$(cat /etc/passwd /etc/group /var/lib/dpkg/status | cksum)
base=$(mktemp -d)
mount -t tmpfs tmpfs "$base"
mkdir "$base/upper" "$base/work" "$base/root"
root=$base/root
mount -t overlay -o "lowerdir=/,upperdir=$base/upper,workdir=$base/work" overlay "$root" 2>/dev/null ||
  skip "no overlay can be mounted here"
mount -t proc proc "$root/proc"
mount --rbind /dev "$root/dev"
# Empty, so that no systemd seems to run and no maintainer script speaks to this machine's.
mount -t tmpfs tmpfs "$root/run"
mount -t tmpfs tmpfs "$root/tmp"
chmod 1777 "$root/tmp"
cp "$deb" "$root/tmp/package.deb"

in_root() {
  chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LC_ALL=C.UTF-8 JAVA_HOME="${JAVA_HOME:-}" "$@"
}
has_mode() {
  mode=$(stat -c '%a %U' "$root$2") || fail "$2 is missing"
  [ "$mode" = "$1" ] || fail "$2 has mode and owner $mode, not $1"
}
is_gone() {
  [ ! -e "$root$1" ] || fail "$1 is still there"
}

in_root dpkg -i /tmp/package.deb
has_mode '755 root' /usr/bin/projektbokslut
has_mode '644 root' /usr/share/projektbokslut/projektbokslut.jar
has_mode '644 root' /etc/projektbokslut/application.yaml
has_mode '644 root' /etc/cron.d/projektbokslut
has_mode '644 root' /etc/logrotate.d/projektbokslut
has_mode '644 root' /usr/lib/systemd/system/projektbokslut.service
has_mode '644 root' /usr/lib/systemd/system/projektbokslut.timer
has_mode '644 root' /usr/share/doc/projektbokslut/application.cdx.json
for folder in '' /output /state; do
  [ "$(in_root stat -c '%a %U' "/var/lib/projektbokslut$folder")" = '750 projektbokslut' ] ||
    fail "/var/lib/projektbokslut$folder is not the user's own"
done
[ "$(in_root stat -c '%a %G' /var/lib/projektbokslut/input)" = '2770 projektbokslut' ] ||
  fail "the group cannot add to the input"
has_mode '755 root' /usr/share/projektbokslut/night
for page in man/man1 man/sv/man1; do
  gzip -t "$root/usr/share/$page/projektbokslut.1.gz"
done
bash -n "$root/usr/share/bash-completion/completions/projektbokslut"
ls "$root"/var/cache/projektbokslut/*.aot >/dev/null || fail "the start cache was not made"
if command -v systemd-analyze >/dev/null; then
  in_root systemd-analyze verify /usr/lib/systemd/system/projektbokslut.service \
    /usr/lib/systemd/system/projektbokslut.timer
fi

# The night as cron begins it: the command of its line, by its user, without a terminal.
night=$(sed -n 's/^[0-9].* projektbokslut \(\[.*\)/\1/p' "$root/etc/cron.d/projektbokslut")
[ -n "$night" ] || fail "cron's line is not found"
said=$(in_root su -s /bin/sh -c "$night" projektbokslut 2>&1) || fail "a night without input ended with $?: $said"
case $said in
  *"/var/lib/projektbokslut/input is empty"*) ;;
  *) fail "the first night without input does not say how to begin: $said" ;;
esac
said=$(in_root su -s /bin/sh -c "$night" projektbokslut 2>&1) || fail "a second night without input ended with $?"
[ -z "$said" ] || fail "a second night without input says again: $said"

# Put there by a member of the group, who is not root.
in_root useradd --no-create-home --groups projektbokslut member
in_root su -s /bin/sh -c 'umask 022; mkdir /var/lib/projektbokslut/input/projects' member ||
  fail "a member of the group cannot add to the input"
[ "$(in_root stat -c %G /var/lib/projektbokslut/input/projects)" = projektbokslut ] || fail "what a member adds is not the group's"
cp -r "$input/." "$root/var/lib/projektbokslut/input"
for number in 1 2 3; do
  said=$(in_root su -s /bin/sh -c "$night" projektbokslut 2>&1) || fail "night $number ended with $?: $said"
  [ -z "$said" ] || fail "night $number said: $said"
done
published=$root/var/lib/projektbokslut/output
[ -f "$published/2019/annual-report-2019.pdf" ] || fail "no report was published"
[ "$(grep -c '"outcome":"unchanged"' "$published/receipts.jsonl")" = 2 ] || fail "the other nights were not dull"
[ -f "$root/var/lib/projektbokslut/state/fingerprint" ] || fail "the nights went the long way"

in_root dpkg -r projektbokslut
is_gone /usr/bin/projektbokslut
is_gone /usr/share/projektbokslut
is_gone /var/cache/projektbokslut
[ -f "$root/etc/projektbokslut/application.yaml" ] || fail "the settings went with the program"
[ -f "$published/2019/annual-report-2019.pdf" ] || fail "the reports went with the program"
# Cron's line is a setting and stays until the purge: it must be quiet.
said=$(in_root su -s /bin/sh -c "$night" projektbokslut 2>&1) || fail "cron's line fails without the program: $said"
[ -z "$said" ] || fail "cron's line says without the program: $said"

in_root dpkg -P projektbokslut
is_gone /etc/projektbokslut
is_gone /etc/cron.d/projektbokslut
is_gone /etc/logrotate.d/projektbokslut
is_gone /var/lib/projektbokslut/state
[ -f "$published/2019/annual-report-2019.pdf" ] || fail "the reports were purged"
[ -d "$root/var/lib/projektbokslut/input/projects" ] || fail "the input was purged"
[ "$before" = "$(cat /etc/passwd /etc/group /var/lib/dpkg/status | cksum)" ] || fail "this machine has changed"
echo "test-install: installed, run, removed and purged"
