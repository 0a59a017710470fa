#!/bin/sh
# What a virtual machine of test/support/machine.ts does once it is up: says what it is, runs the test files that its kernel's command
# line names on the cgroup driver named there, tells it all on the second serial line, and goes.
exec >/dev/ttyS1 2>&1
word() { sed -n "s/.*\bknowngood\.$1=\([^ ]*\).*/\1/p" /proc/cmdline; }
stty -F /dev/ttyS1 raw
mkdir -p /etc/docker
echo "{\"exec-opts\": [\"native.cgroupdriver=$(word driver)\"]}" >/etc/docker/daemon.json
systemctl start docker
echo "machine kernel=$(uname -r)"
echo "machine cgroup=$(stat -f -c %T /sys/fs/cgroup)"
echo "machine hierarchies=$(grep -c . /proc/self/cgroup)"
echo "machine engine=$(docker info -f '{{.ServerVersion}} {{.CgroupDriver}} v{{.CgroupVersion}} {{.Driver}}')"
cd /root/knowngood
export KNOWNGOOD_TEST_PATIENCE="$(word patience)" TAP_TIMEOUT=0 NO_COLOR=1
for file in $(word files | tr , ' '); do
  echo "begin $file"
  node "${file%.ts}.js"
  echo "end $file $?"
done
echo "machine done"
