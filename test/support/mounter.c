// Puts programs where they do not belong and runs them: mounter VERB OPERAND…. Ends with 0 if the program ran, or with the errno of what failed.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static int run(const char *program) {
	char *operands[] = {(char *)program, 0};
	pid_t child = fork();
	if (child == 0) {
		execv(program, operands);
		_exit(errno);
	}
	int status = 0;
	waitpid(child, &status, 0);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

static int copy(const char *from, const char *to) {
	char bytes[65536];
	int in = open(from, O_RDONLY), out = open(to, O_WRONLY | O_CREAT | O_TRUNC, 0755);
	if (in < 0 || out < 0) return errno;
	for (ssize_t n; (n = read(in, bytes, sizeof bytes)) > 0;)
		if (write(out, bytes, n) != n) return EIO;
	close(in);
	close(out);
	return 0;
}

static int bind_over(const char *from, const char *over) {
	if (mount(from, over, 0, MS_BIND, 0)) return errno;
	int failed = run(over);
	umount2(over, MNT_DETACH);
	return failed;
}

// An overlay of its own making, with another program under a listed name, on `at`; with `enter`, as the root folder of what runs.
static int overlay(const char *lower, const char *at, const char *from, const char *name, const char *program, int enter) {
	char path[512], options[512];
	if (mount("none", "/ram", "tmpfs", 0, 0)) return errno;
	mkdir("/ram/upper", 0755), mkdir("/ram/work", 0755);
	if (strchr(name, '/')) {
		snprintf(path, sizeof path, "/ram/upper/%.*s", (int)(strchr(name, '/') - name), name);
		mkdir(path, 0755);
	}
	snprintf(path, sizeof path, "/ram/upper/%s", name);
	int failed = copy(from, path);
	snprintf(options, sizeof options, "lowerdir=%s,upperdir=/ram/upper,workdir=/ram/work", lower);
	if (failed || mount("overlay", at, "overlay", 0, options)) return failed ? failed : errno;
	pid_t child = fork();
	if (child == 0) _exit(enter && (chroot(at) || chdir("/")) ? errno : run(program));
	int status = 0;
	waitpid(child, &status, 0);
	umount2(at, MNT_DETACH);
	umount2("/ram", MNT_DETACH);
	return WIFEXITED(status) ? WEXITSTATUS(status) : 128;
}

static int pivot(const char *root, const char *program) {
	if (unshare(CLONE_NEWNS) || mount(0, "/", 0, MS_REC | MS_PRIVATE, 0)) return errno;
	if (mount(root, root, 0, MS_BIND, 0) || chdir(root) || syscall(SYS_pivot_root, ".", ".")) return errno;
	umount2(".", MNT_DETACH);
	if (chdir("/")) return errno;
	return run(program);
}

// So many folders deep, each with such a name, and run from there: the whole path may be longer than any call takes.
static int deep(int depth, const char *name, const char *from) {
	int in = open(from, O_RDONLY);
	if (in < 0 || chdir("/srv")) return errno;
	for (int i = 0; i < depth; i++)
		if ((mkdir(name, 0755) && errno != EEXIST) || chdir(name)) return errno;
	char self[64];
	snprintf(self, sizeof self, "/proc/self/fd/%d", in);
	int failed = copy(self, "program");
	return failed ? failed : run("./program");
}

// Under a name of these bytes, two hex digits each.
static int named(const char *hex, const char *from) {
	char path[1024] = "/srv/";
	size_t length = strlen(path);
	for (; hex[0] && hex[1]; hex += 2) {
		char two[3] = {hex[0], hex[1], 0};
		path[length++] = strtol(two, 0, 16);
	}
	int failed = copy(from, path);
	return failed ? failed : run(path);
}

// With a variable that loads code behind so many bytes of another.
static int loaded(int bytes, const char *program) {
	char *padding = malloc(bytes + 3);
	memset(padding, 'x', bytes + 2);
	padding[1] = '=', padding[bytes + 2] = 0;
	execve(program, (char *[]){(char *)program, 0}, (char *[]){padding, "LD_PRELOAD=/x.so", 0});
	return errno;
}

int main(int n, char **a) {
	const char *verb = n > 1 ? a[1] : "";
	if (!strcmp(verb, "bind") && n > 3) return bind_over(a[2], a[3]);
	if (!strcmp(verb, "overlay-over-folder") && n > 2) return overlay("/bin", "/bin", a[2], "allowed", "/bin/allowed", 0);
	if (!strcmp(verb, "overlay-as-root") && n > 2) return overlay("/", "/mnt", a[2], "bin/allowed", "/bin/allowed", 1);
	if (!strcmp(verb, "pivot") && n > 3) return pivot(a[2], a[3]);
	if (!strcmp(verb, "link") && n > 3) return link(a[2], a[3]) ? errno : run(a[3]);
	if (!strcmp(verb, "deep") && n > 4) return deep(atoi(a[2]), a[3], a[4]);
	if (!strcmp(verb, "named") && n > 3) return named(a[2], a[3]);
	if (!strcmp(verb, "loaded") && n > 3) return loaded(atoi(a[2]), a[3]);
	return ENOSYS;
}
