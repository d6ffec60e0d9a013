#define _GNU_SOURCE
#include "CSystemCalls.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/file.h>
#include <sys/ioctl.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#ifdef __APPLE__
#include <crt_externs.h>
#include <util.h>
#else
#include <malloc.h>
#include <pty.h>
extern char **environ;
#endif

int runbook_lock(int descriptor, int wait) {
  int result;
  do {
    result = flock(descriptor, wait ? LOCK_EX : LOCK_EX | LOCK_NB);
  } while (result == -1 && errno == EINTR);
  return result;
}

int runbook_synchronize(int descriptor) {
#ifdef __APPLE__
  // fsync on macOS stops at the drive's cache.
  if (fcntl(descriptor, F_FULLFSYNC) == 0) return 0;
  return fsync(descriptor);
#else
  return fdatasync(descriptor);
#endif
}

void runbook_close_in_children(int descriptor) { fcntl(descriptor, F_SETFD, FD_CLOEXEC); }

char **runbook_environment(void) {
#ifdef __APPLE__
  return *_NSGetEnviron();
#else
  return environ;
#endif
}

void runbook_share_heap(void) {
#ifdef M_ARENA_MAX
  mallopt(M_ARENA_MAX, 1);
  mallopt(M_TOP_PAD, 32 << 20);
  // What is taken first grows the heap.
  void *volatile first = malloc(64 << 10);
  char *end = sbrk(0);
  if (first && end != (void *)-1 && (char *)first < end) {
    uintptr_t page = (uintptr_t)sysconf(_SC_PAGESIZE);
    uintptr_t start = ((uintptr_t)first + page - 1) / page * page;
    if (start < (uintptr_t)end) madvise((void *)start, (uintptr_t)end - start, MADV_HUGEPAGE);
  }
  free(first);
#endif
}

int runbook_terminal_columns(int descriptor) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) == -1) return 0;
  return size.ws_col;
}

static volatile sig_atomic_t ending_signal = 0;
static volatile sig_atomic_t has_interrupt = 0;
static volatile sig_atomic_t has_resize = 0;
static int signal_pipe[2] = {-1, -1};

static void remember_signal(int number) {
  int saved = errno;
  if (number == SIGINT) {
    has_interrupt = 1;
  } else if (number == SIGWINCH) {
    has_resize = 1;
  } else if (ending_signal == 0) {
    ending_signal = number;
  }
  char byte = 0;
  // A full pipe is readable already, which is all that matters.
  ssize_t ignored = write(signal_pipe[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

static void ignore_signal(int number) { (void)number; }

int runbook_watch_signals(void) {
  if (signal_pipe[0] != -1) return signal_pipe[0];
  if (pipe(signal_pipe) == -1) return -1;
  for (int end = 0; end < 2; end++) {
    fcntl(signal_pipe[end], F_SETFD, FD_CLOEXEC);
    fcntl(signal_pipe[end], F_SETFL, O_NONBLOCK);
  }
  struct sigaction action;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  action.sa_handler = remember_signal;
  int watched[] = {SIGINT, SIGTERM, SIGHUP, SIGWINCH};
  for (int index = 0; index < 4; index++) {
    struct sigaction before;
    // What the caller has told us to ignore (nohup) stays ignored.
    if (sigaction(watched[index], NULL, &before) == 0 && before.sa_handler == SIG_IGN) continue;
    if (sigaction(watched[index], &action, NULL) == -1) return -1;
  }
  // A handler and not SIG_IGN, which children would inherit.
  action.sa_handler = ignore_signal;
  if (sigaction(SIGPIPE, &action, NULL) == -1) return -1;
  // A file that may not grow further is an error to be told of, not an end.
  if (sigaction(SIGXFSZ, &action, NULL) == -1) return -1;
  return signal_pipe[0];
}

int runbook_ending_signal(void) { return ending_signal; }

int runbook_has_interrupt(void) { return has_interrupt; }

int runbook_take_interrupt(void) { return __atomic_exchange_n(&has_interrupt, 0, __ATOMIC_SEQ_CST); }

int runbook_take_resize(void) { return __atomic_exchange_n(&has_resize, 0, __ATOMIC_SEQ_CST); }

int runbook_open_standard_streams(void) {
  for (int descriptor = 0; descriptor < 3; descriptor++) {
    if (fcntl(descriptor, F_GETFD) != -1 || errno != EBADF) continue;
    // Opened the wrong way round, so that whoever uses it is told instead of being misled.
    int opened = open("/dev/null", descriptor == 0 ? O_WRONLY : O_RDONLY);
    if (opened == -1) return -1;
    if (opened != descriptor) {
      dup2(opened, descriptor);
      close(opened);
    }
  }
  return 0;
}

int runbook_memory_file(void) {
#ifdef __linux__
  return memfd_create("runbook", MFD_CLOEXEC);
#else
  char path[] = "/tmp/runbook-XXXXXX";
  int file = mkstemp(path);
  if (file == -1) return -1;
  unlink(path);
  fcntl(file, F_SETFD, FD_CLOEXEC);
  return file;
#endif
}

int runbook_terminal_size(int descriptor, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) == -1) return -1;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return 0;
}

int runbook_set_terminal_size(int descriptor, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(descriptor, TIOCSWINSZ, &size);
}

int runbook_open_terminal_pair(int *program) {
  int person = posix_openpt(O_RDWR | O_NOCTTY);
  if (person == -1) return -1;
  fcntl(person, F_SETFD, FD_CLOEXEC);
  fcntl(person, F_SETFL, O_NONBLOCK);
  const char *name;
  if (grantpt(person) == -1 || unlockpt(person) == -1 || (name = ptsname(person)) == NULL ||
      (*program = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC)) == -1) {
    int saved = errno;
    close(person);
    errno = saved;
    return -1;
  }
  return person;
}

pid_t runbook_start_on_terminal(const char *path, char *const *arguments, char *const *environment,
                                const char *directory, int columns, int *terminal) {
  struct winsize size = {.ws_row = 40, .ws_col = (unsigned short)columns};
  pid_t process = forkpty(terminal, NULL, NULL, &size);
  if (process == 0) {
    if (chdir(directory) == -1) _exit(126);
    execve(path, arguments, environment);
    _exit(127);
  }
  if (process > 0) fcntl(*terminal, F_SETFD, FD_CLOEXEC);
  return process;
}

pid_t runbook_start_detached(const char *path, char *const *arguments, char *const *environment,
                             int output) {
  pid_t process = vfork();
  if (process == 0) {
    setsid();
    int null = open("/dev/null", O_RDWR);
    // Before the others: its number may be that of one of them.
    if (output >= 0) dup2(output, 1);
    for (int descriptor = 0; descriptor < 3; descriptor++) {
      if (output < 0 || descriptor != 1) dup2(null, descriptor);
    }
    execve(path, arguments, environment);
    _exit(127);
  }
  return process;
}

int runbook_wait_for(pid_t process, int wait) {
  int status = 0;
  pid_t result;
  do {
    result = waitpid(process, &status, wait ? 0 : WNOHANG);
  } while (result == -1 && errno == EINTR);
  if (result == -1) return -1;
  if (result == 0) {
    errno = EAGAIN;
    return -1;
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
}
