#define _GNU_SOURCE
#include "Keeper.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

#include "Interrupt.h"
#include "ProcessTree.h"

#ifdef __linux__
#include <sys/prctl.h>
#include <sys/syscall.h>
#endif

/// How often a tree that is being ended is looked at, in milliseconds.
#define LOOK_AGAIN 20
/// How long processes are killed that do not die of it, in milliseconds.
#define KILL_FOR 1000
/// How long is looked for what has missed an interrupt, in milliseconds.
#define REPEAT_FOR 1000
#define TREE_LIMIT 4096

static const int own_signals[] = {SIGHUP, SIGINT, SIGQUIT, SIGTERM, SIGTSTP, SIGTTIN, SIGTTOU, SIGPIPE};
#define OWN_SIGNALS (int)(sizeof own_signals / sizeof own_signals[0])

/// Everything that a keeper knows. There is one per keeper process.
static struct {
  int socket;
  int children[2];
  /// What the caller had ignored stays ignored in commands.
  bool was_ignored[OWN_SIGNALS];
  const char *marker;

  int terminal;
  struct termios terminal_modes;
  int person;
  struct termios person_modes;

  pid_t command;
  bool is_running;
  bool has_terminal;
  bool dies_of_interrupt;
  uint64_t started;
  pid_t *sessions;
  int session_count;

  bool is_repeating;
  long repeats_until;
  pid_t interrupted_group;
  struct runbook_moment interrupted;

  bool is_ending;
  bool is_killing;
  long deadline;
} keeper;

// MARK: Small things

static long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

static bool read_whole(int descriptor, void *bytes, size_t length) {
  size_t done = 0;
  while (done < length) {
    ssize_t result = read(descriptor, (char *)bytes + done, length - done);
    if (result == -1 && errno == EINTR) continue;
    if (result <= 0) return false;
    done += (size_t)result;
  }
  return true;
}

static bool write_whole(int descriptor, const void *bytes, size_t length) {
  size_t done = 0;
  while (done < length) {
    ssize_t result = write(descriptor, (const char *)bytes + done, length - done);
    if (result == -1 && errno == EINTR) continue;
    if (result <= 0) return false;
    done += (size_t)result;
  }
  return true;
}

static void tell(int kind, int number) {
  struct runbook_keeper_report report = {.kind = kind, .number = number};
  // Who has gone is past being told; the socket's end is noticed where it is read.
  (void)write_whole(keeper.socket, &report, sizeof report);
}

static void child_changed(int number) {
  (void)number;
  int saved = errno;
  char byte = 0;
  // A full pipe is readable already, which is all that matters.
  ssize_t ignored = write(keeper.children[1], &byte, 1);
  (void)ignored;
  errno = saved;
}

// MARK: Trees

/// Chooses what belongs to the running command: what is below it, and what came loose from it,
/// which is below the keeper itself and began after it.
static int list_command(struct process_entry *entries) {
  int count = list_descendants(entries, TREE_LIMIT);
  int chosen = 0;
  for (int index = 0; index < count; index++) {
    struct process_entry *entry = &entries[index];
    if (entry->parent == getpid()) {
      entry->is_chosen = entry->process == keeper.command || entry->started >= keeper.started;
    } else {
      entry->is_chosen = false;
      for (int other = 0; other < index; other++) {
        if (entries[other].process == entry->parent) entry->is_chosen = entries[other].is_chosen;
      }
    }
    if (entry->is_chosen) chosen++;
  }
  for (int index = 0, kept = 0; index < count; index++) {
    if (entries[index].is_chosen) entries[kept++] = entries[index];
  }
  return chosen;
}

/// Sends a signal to the running command and all its children. Returns how many there were.
static int signal_tree(int number) {
  static struct process_entry entries[TREE_LIMIT];
  int count = list_command(entries);
  if (number == 0) return count;
  for (int index = 0; index < count; index++) kill(entries[index].process, number);
  // What is stopped would not hear of it.
  if (number != SIGKILL) {
    for (int index = 0; index < count; index++) kill(entries[index].process, SIGCONT);
  }
  return count;
}

/// Hangs up, as a terminal does that is closed, on what is left in sessions that commands began.
/// What has gone into a session of its own, as daemons do, is left alone.
static void hang_up(void) {
  static struct process_entry entries[TREE_LIMIT];
  int count = list_descendants(entries, TREE_LIMIT);
  for (int index = 0; index < count; index++) {
    bool is_ours = entries[index].session == getpid();
    for (int other = 0; other < keeper.session_count; other++) {
      is_ours = is_ours || entries[index].session == keeper.sessions[other];
    }
    if (!is_ours) continue;
    kill(entries[index].process, SIGHUP);
    kill(entries[index].process, SIGCONT);
  }
}

static void remember_session(pid_t session) {
  int count = keeper.session_count;
  if ((count & (count - 1)) == 0) {
    pid_t *larger = realloc(keeper.sessions, (size_t)(count ? 2 * count : 1) * sizeof *larger);
    if (larger == NULL) return;
    keeper.sessions = larger;
  }
  keeper.sessions[keeper.session_count++] = session;
}

// MARK: Starting

static void become_command(const struct runbook_keeper_request *request, char *const *texts,
                           const int *descriptors, int count, volatile int *error) {
  char *const *arguments = texts + 2;
  char *const *variables = arguments + request->arguments + 1;
#ifdef __linux__
  prctl(PR_SET_PDEATHSIG, SIGKILL);
#endif
  if (request->has_terminal) {
    setpgid(0, 0);
    tcsetpgrp(keeper.terminal, getpid());
  } else {
    setsid();
  }
  for (int index = 0; index < OWN_SIGNALS; index++) {
    signal(own_signals[index], keeper.was_ignored[index] ? SIG_IGN : SIG_DFL);
  }
  signal(SIGCHLD, SIG_DFL);
  // All come from above the numbers that they get.
  for (int index = 0; index < count; index++) {
    if (dup2(descriptors[index], index) == -1) goto failed;
  }
  if (request->mask >= 0) umask((mode_t)request->mask);
  if (chdir(texts[1]) == -1) goto failed;
  execve(texts[0], arguments, variables);
failed:
  *error = errno;
  _exit(127);
}

/// Splits the texts of a request: program, directory, arguments, NULL, variables, NULL.
static char **split(const struct runbook_keeper_request *request, char *text) {
  uint32_t count = 2 + request->arguments + request->variables;
  char **texts = calloc(count + 2, sizeof *texts);
  char *end = text + request->length;
  if (texts == NULL) return NULL;
  uint32_t place = 0;
  for (uint32_t index = 0; index < count; index++) {
    if (text >= end) {
      free(texts);
      return NULL;
    }
    if (index == 2 + request->arguments) place++;
    texts[place++] = text;
    text += strlen(text) + 1;
  }
  return texts;
}

static int start(const struct runbook_keeper_request *request, char *text, const int *descriptors,
                 int count) {
  char **texts = split(request, text);
  if (texts == NULL) return EINVAL;
  if (request->has_terminal) {
    // A program that was killed may have left any modes.
    tcsetattr(keeper.terminal, TCSANOW, &keeper.terminal_modes);
  }
  volatile int error = 0;
  // The child borrows this memory until it has become the command.
  pid_t process = vfork();
  if (process == 0) become_command(request, texts, descriptors, count, &error);
  if (process == -1) error = errno;
  free(texts);
  if (error != 0) {
    if (process > 0) waitpid(process, NULL, 0);
    return error;
  }
  keeper.command = process;
  keeper.is_running = true;
  keeper.has_terminal = request->has_terminal;
  keeper.dies_of_interrupt = request->dies_of_interrupt;
  keeper.started = start_of_process(process);
  keeper.is_ending = false;
  keeper.is_repeating = false;
  if (!request->has_terminal) remember_session(process);
  tell(RUNBOOK_KEEPER_STARTED, process);
  return 0;
}

// MARK: Interrupting

static void begin_repeating(pid_t group, struct runbook_moment moment) {
  keeper.is_repeating = true;
  keeper.repeats_until = now() + REPEAT_FOR;
  keeper.interrupted_group = group;
  keeper.interrupted = moment;
}

static void go_on_repeating(void) {
  if (keeper.is_running && now() < keeper.repeats_until) {
    pid_t shell = keeper.dies_of_interrupt ? keeper.command : 0;
    repeat_interrupt(keeper.interrupted_group, &keeper.interrupted, shell);
  } else {
    keeper.is_repeating = false;
  }
}

// MARK: Ending

static void begin_ending(int number, int milliseconds) {
  keeper.is_ending = true;
  keeper.is_killing = false;
  keeper.deadline = now() + milliseconds;
  signal_tree(number);
}

/// Looks at a tree that is being ended. Returns whether that is over.
static bool go_on_ending(void) {
  int left = signal_tree(0);
  if (left > 0 && now() < keeper.deadline) {
    // One after the other dies of it, and leaves children of which nobody knew.
    if (keeper.is_killing) signal_tree(SIGKILL);
    return false;
  }
  if (left > 0 && !keeper.is_killing) {
    keeper.is_killing = true;
    keeper.deadline = now() + KILL_FOR;
    signal_tree(SIGKILL);
    return false;
  }
  keeper.is_ending = false;
  return true;
}

static void finish_terminal(void) {
  tcsetpgrp(keeper.terminal, getpid());
  tcsetattr(keeper.terminal, TCSANOW, &keeper.terminal_modes);
  tcflow(keeper.terminal, TCOON);
  (void)write_whole(keeper.terminal, keeper.marker, strlen(keeper.marker));
}

/// Takes in which children have ended, those too that came loose from their own parents.
static void reap(void) {
  int status;
  pid_t process;
  while ((process = waitpid(-1, &status, WNOHANG | WUNTRACED)) > 0) {
    if (WIFSTOPPED(status)) {
      // Nobody is there who could have it go on.
      if (process == keeper.command && WSTOPSIG(status) == SIGTSTP) kill(-process, SIGCONT);
      continue;
    }
    if (process != keeper.command || !keeper.is_running) continue;
    keeper.is_running = false;
    if (keeper.has_terminal) finish_terminal();
    tell(RUNBOOK_KEEPER_ENDED, WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
  }
}

/// The process that was served has died: ends what it had running, and leaves its terminal as
/// it was.
static void end_alone(void) {
  if (keeper.person != -1) tcsetattr(keeper.person, TCSANOW, &keeper.person_modes);
  if (keeper.is_running) {
    begin_ending(SIGTERM, KILL_FOR);
    while (!go_on_ending()) {
      poll(NULL, 0, LOOK_AGAIN);
      reap();
    }
  }
  hang_up();
  _exit(0);
}

// MARK: Requests

static void take_terminal(const int *descriptors, int count) {
  if (count != 2) return;
  keeper.terminal = dup(descriptors[0]);
  ioctl(keeper.terminal, TIOCSCTTY, 0);
  tcgetattr(keeper.terminal, &keeper.terminal_modes);
  keeper.person = dup(descriptors[1]);
  if (tcgetattr(keeper.person, &keeper.person_modes) == -1) keeper.person = -1;
}

static void serve(const struct runbook_keeper_request *request, char *text, const int *descriptors,
                  int count) {
  int error;
  switch (request->kind) {
    case RUNBOOK_KEEPER_START:
      error = start(request, text, descriptors, count);
      if (error != 0) tell(RUNBOOK_KEEPER_REFUSED, error);
      break;
    case RUNBOOK_KEEPER_INTERRUPT:
      if (keeper.is_running) begin_repeating(keeper.command, interrupt_group(keeper.command));
      break;
    case RUNBOOK_KEEPER_INTERRUPTED:
      begin_repeating(tcgetpgrp(keeper.terminal), request->moment);
      break;
    case RUNBOOK_KEEPER_END: begin_ending(request->number, request->milliseconds); break;
    case RUNBOOK_KEEPER_TERMINAL: take_terminal(descriptors, count); break;
    case RUNBOOK_KEEPER_LEAVE:
      hang_up();
      _exit(0);
  }
}

/// Receives one request whole. Returns how many descriptors came along, or -1 where nobody is
/// left to ask.
static int receive(struct runbook_keeper_request *request, char **text, int *descriptors) {
  struct iovec part = {.iov_base = request, .iov_len = sizeof *request};
  union {
    char bytes[CMSG_SPACE(RUNBOOK_KEEPER_DESCRIPTORS * sizeof(int))];
    struct cmsghdr alignment;
  } control;
  struct msghdr message = {
      .msg_iov = &part, .msg_iovlen = 1, .msg_control = control.bytes, .msg_controllen = sizeof control.bytes};
  ssize_t received;
  do {
    received = recvmsg(keeper.socket, &message, 0);
  } while (received == -1 && errno == EINTR);
  if (received <= 0) return -1;
  if (!read_whole(keeper.socket, (char *)request + received, sizeof *request - (size_t)received)) return -1;
  int count = 0;
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  if (header != NULL && header->cmsg_type == SCM_RIGHTS) {
    count = (int)((header->cmsg_len - CMSG_LEN(0)) / sizeof(int));
    int *passed = (int *)(void *)CMSG_DATA(header);
    for (int index = 0; index < count; index++) {
      descriptors[index] = fcntl(passed[index], F_DUPFD_CLOEXEC, 64);
      close(passed[index]);
    }
  }
  *text = malloc(request->length + 1);
  if (*text == NULL || !read_whole(keeper.socket, *text, request->length)) return -1;
  (*text)[request->length] = 0;
  return count;
}

static void serve_next(void) {
  struct runbook_keeper_request request;
  char *text = NULL;
  int descriptors[RUNBOOK_KEEPER_DESCRIPTORS];
  int count = receive(&request, &text, descriptors);
  if (count == -1) end_alone();
  serve(&request, text, descriptors, count);
  for (int index = 0; index < count; index++) close(descriptors[index]);
  free(text);
}

static void keep(void) {
  struct pollfd watched[] = {{.fd = keeper.socket, .events = POLLIN},
                             {.fd = keeper.children[0], .events = POLLIN}};
  while (true) {
    int ready = poll(watched, 2, keeper.is_ending || keeper.is_repeating ? LOOK_AGAIN : -1);
    if (ready == -1 && errno != EINTR) _exit(1);
    char bytes[64];
    while (read(keeper.children[0], bytes, sizeof bytes) > 0) {
    }
    reap();
    if (keeper.is_ending && go_on_ending()) {
      reap();
      tell(RUNBOOK_KEEPER_GONE, signal_tree(0));
    }
    if (keeper.is_repeating && ready == 0) go_on_repeating();
    if (ready > 0 && watched[0].revents != 0) serve_next();
  }
}

// MARK: The keeper itself

/// Lets go of all that was open in the process that the keeper was copied from.
static void close_all_but(int kept) {
  int null = open("/dev/null", O_RDWR);
  for (int descriptor = 0; descriptor < 3; descriptor++) dup2(null, descriptor);
#if defined(__linux__) && defined(SYS_close_range)
  if (kept > 3) syscall(SYS_close_range, 3, kept - 1, 0);
  if (syscall(SYS_close_range, kept + 1, ~0U, 0) == 0) return;
#endif
  int limit = getdtablesize();
  for (int descriptor = 3; descriptor < limit && descriptor < 65536; descriptor++) {
    if (descriptor != kept) close(descriptor);
  }
}

static void become_keeper(int socket, const char *marker) {
  setsid();
  keeper.socket = socket;
  keeper.marker = marker;
  keeper.terminal = keeper.person = -1;
  for (int index = 0; index < OWN_SIGNALS; index++) {
    keeper.was_ignored[index] = signal(own_signals[index], SIG_IGN) == SIG_IGN;
  }
  close_all_but(socket);
  if (pipe(keeper.children) == -1) _exit(1);
  for (int end = 0; end < 2; end++) {
    fcntl(keeper.children[end], F_SETFD, FD_CLOEXEC);
    fcntl(keeper.children[end], F_SETFL, O_NONBLOCK);
  }
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = child_changed;
  sigaction(SIGCHLD, &action, NULL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
#ifdef __linux__
  prctl(PR_SET_CHILD_SUBREAPER, 1);
  prctl(PR_SET_NAME, "runbook-keeper");
#endif
  keep();
}

int runbook_start_keeper(const char *marker, pid_t *process) {
  int sockets[2];
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, sockets) == -1) return -1;
  for (int end = 0; end < 2; end++) fcntl(sockets[end], F_SETFD, FD_CLOEXEC);
  *process = fork();
  if (*process == 0) become_keeper(sockets[1], marker);
  int saved = errno;
  close(sockets[1]);
  if (*process > 0) return sockets[0];
  close(sockets[0]);
  errno = saved;
  return -1;
}

int runbook_ask_keeper(int socket, const struct runbook_keeper_request *request, const char *texts,
                       const int *descriptors, int count) {
  struct iovec part = {.iov_base = (void *)request, .iov_len = sizeof *request};
  union {
    char bytes[CMSG_SPACE(RUNBOOK_KEEPER_DESCRIPTORS * sizeof(int))];
    struct cmsghdr alignment;
  } control;
  memset(&control, 0, sizeof control);
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1};
  if (count > 0) {
    message.msg_control = control.bytes;
    message.msg_controllen = CMSG_SPACE((size_t)count * sizeof(int));
    struct cmsghdr *header = CMSG_FIRSTHDR(&message);
    header->cmsg_level = SOL_SOCKET;
    header->cmsg_type = SCM_RIGHTS;
    header->cmsg_len = CMSG_LEN((size_t)count * sizeof(int));
    memcpy(CMSG_DATA(header), descriptors, (size_t)count * sizeof(int));
  }
  ssize_t sent;
  do {
    sent = sendmsg(socket, &message, 0);
  } while (sent == -1 && errno == EINTR);
  if (sent == -1) return -1;
  if (!write_whole(socket, (const char *)request + sent, sizeof *request - (size_t)sent)) return -1;
  return write_whole(socket, texts, request->length) ? 0 : -1;
}

int runbook_hear_keeper(int socket, struct runbook_keeper_report *report) {
  errno = 0;
  if (read_whole(socket, report, sizeof *report)) return 1;
  return errno == 0 ? 0 : -1;
}
