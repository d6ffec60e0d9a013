// Cuts the program off at a system call that changes a file, as a crash, a power cut, a full disk
// or a disk that has become read-only would. It is loaded before the C library, in tests alone.
//
//   RUNBOOK_CUT_AT=N       at the N-th such call, counted from 1
//   RUNBOOK_CUT_HOW=...    before, half, after: the process is killed before, in the middle of or
//                          after the call
//                          power, undo: it is killed before the call, and what no fsync has made
//                          safe is lost; with undo also a rename that no fsync of the folder has
//                          made safe
//                          zero: as power, but what is lost becomes NUL bytes
//                          a number: this call and all after it fail with this error number
//   RUNBOOK_CUT_COUNT=FILE where to write how many calls there were, at the end of the process
//
// Only calls of a program called runbook count, and only those on files: what it writes to streams
// that it was given, and what the commands do that it runs, is left alone.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <limits.h>
#include <pthread.h>
#include <signal.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { FILES = 256 };

static long cut_at = 0;
static long count = 0;
static int error_number = 0;
static const char *how = "before";
static int is_active = 0;
// How many bytes of each open file are safe; -1 for one that was not written to.
static off_t safe_length[FILES];
// A rename whose folder was not made safe since: what stood there before has another name.
static char renamed[PATH_MAX];
static char set_aside[PATH_MAX];

#define REAL(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

// A copy of the process, such as the keeper of commands, writes no progress.
static void leave_alone(void) { is_active = 0; }

__attribute__((constructor)) static void begin(void) {
  const char *at = getenv("RUNBOOK_CUT_AT");
  const char *told = getenv("RUNBOOK_CUT_HOW");
  for (int file = 0; file < FILES; file++) safe_length[file] = -1;
  if (strcmp(program_invocation_short_name, "runbook") != 0) return;
  if (at == NULL) return;
  if (told != NULL) how = told;
  error_number = atoi(how);
  cut_at = atol(at);
  // What a command runs is not cut, even if it is this program. (A longer environment would move,
  // and Swift finds the arguments beside it.)
  unsetenv("RUNBOOK_CUT_AT");
  is_active = 1;
  pthread_atfork(NULL, NULL, leave_alone);
}

__attribute__((destructor)) static void end(void) {
  if (!is_active) return;
  is_active = 0;
  if (set_aside[0] != 0) REAL(unlink)(set_aside);
  const char *path = getenv("RUNBOOK_CUT_COUNT");
  if (path == NULL) return;
  char text[32];
  int length = snprintf(text, sizeof text, "%ld\n", count);
  int file = REAL(open)(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
  if (file < 0) return;
  ssize_t ignored = REAL(write)(file, text, (size_t)length);
  (void)ignored;
  close(file);
}

static int is_how(const char *word) { return strcmp(how, word) == 0; }

// Takes away what nothing has made safe.
static void lose(void) {
  for (int file = 0; file < FILES; file++) {
    struct stat status;
    if (safe_length[file] < 0 || fstat(file, &status) != 0) continue;
    if (status.st_size <= safe_length[file]) continue;
    int ignored = REAL(ftruncate)(file, safe_length[file]);
    if (is_how("zero")) ignored = REAL(ftruncate)(file, status.st_size);
    (void)ignored;
  }
  if (set_aside[0] == 0) return;
  if (is_how("undo")) {
    REAL(rename)(set_aside, renamed);
  } else {
    REAL(unlink)(set_aside);
  }
}

static void die(void) {
  if (is_how("power") || is_how("undo") || is_how("zero")) lose();
  raise(SIGKILL);
}

// Whether the call is to fail; where it is to be cut off before, this does not return.
static int is_refused(void) {
  if (!is_active) return 0;
  count++;
  if (cut_at == 0 || count < cut_at) return 0;
  if (error_number != 0) {
    errno = error_number;
    return 1;
  }
  if (count == cut_at && !is_how("after") && !is_how("half")) die();
  return 0;
}

static void after(void) {
  if (is_active && count == cut_at && error_number == 0) raise(SIGKILL);
}

// Whether it stands on a disk; what is in memory alone has no name.
static int is_file(int file) {
  struct stat status;
  return file > 2 && fstat(file, &status) == 0 && S_ISREG(status.st_mode) && status.st_nlink > 0;
}

static void note_length(int file) {
  struct stat status;
  if (file >= FILES || safe_length[file] >= 0 || fstat(file, &status) != 0) return;
  safe_length[file] = status.st_size;
}

ssize_t write(int file, const void *bytes, size_t length) {
  if (!is_active || !is_file(file)) return REAL(write)(file, bytes, length);
  note_length(file);
  if (is_refused()) {
    // A disk becomes full in the middle of what is written.
    if (error_number == ENOSPC && count == cut_at && length > 1) {
      return REAL(write)(file, bytes, length / 2);
    }
    return -1;
  }
  if (is_how("half") && count == cut_at) length = length / 2;
  ssize_t written = REAL(write)(file, bytes, length);
  after();
  return written;
}

static int synchronize(int file, int (*real)(int)) {
  if (!is_active) return real(file);
  if (is_refused()) return -1;
  int result = real(file);
  struct stat status;
  if (result == 0 && fstat(file, &status) == 0) {
    if (S_ISDIR(status.st_mode)) {
      if (set_aside[0] != 0) REAL(unlink)(set_aside);
      set_aside[0] = 0;
    } else if (file < FILES) {
      safe_length[file] = status.st_size;
    }
  }
  after();
  return result;
}

int fsync(int file) { return synchronize(file, REAL(fsync)); }
int fdatasync(int file) { return synchronize(file, REAL(fdatasync)); }

int close(int file) {
  if (is_active && file >= 0 && file < FILES) safe_length[file] = -1;
  return REAL(close)(file);
}

static int truncated(int result) {
  after();
  return result;
}

int ftruncate(int file, off_t length) {
  if (is_refused()) return -1;
  if (is_active && file < FILES && safe_length[file] > length) safe_length[file] = length;
  return truncated(REAL(ftruncate)(file, length));
}

int ftruncate64(int file, off64_t length) { return ftruncate(file, length); }

int rename(const char *from, const char *to) {
  if (is_refused()) return -1;
  if (is_active && (is_how("undo") || is_how("power"))) {
    snprintf(renamed, sizeof renamed, "%s", to);
    snprintf(set_aside, sizeof set_aside, "%s.before-rename", to);
    if (REAL(link)(to, set_aside) != 0) set_aside[0] = 0;
  }
  int result = REAL(rename)(from, to);
  after();
  return result;
}

int link(const char *from, const char *to) {
  if (is_refused()) return -1;
  int result = REAL(link)(from, to);
  after();
  return result;
}

int unlink(const char *path) {
  if (is_refused()) return -1;
  int result = REAL(unlink)(path);
  after();
  return result;
}

static int opened(const char *path, int flags, mode_t mode) {
  int changes = (flags & (O_CREAT | O_TRUNC)) != 0;
  if (changes && is_refused()) return -1;
  int file = REAL(open)(path, flags, mode);
  if (changes) after();
  return file;
}

int open(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return opened(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
  va_list rest;
  va_start(rest, flags);
  mode_t mode = (flags & (O_CREAT | O_TMPFILE)) != 0 ? va_arg(rest, mode_t) : 0;
  va_end(rest);
  return opened(path, flags, mode);
}
