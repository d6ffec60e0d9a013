#define _GNU_SOURCE
#include "Interrupt.h"

#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <unistd.h>

#include "CSystemCalls.h"
#include "ProcessTree.h"

#ifdef __APPLE__
#include <sys/sysctl.h>
#include <sys/time.h>
#endif

#define ENTRY_LIMIT 4096
/// A process gets a number within so many of the newest, unless numbers have begun anew.
#define NEAR_NUMBERS 4096
/// How long a copy can take to become a program, in seconds.
#define LONGEST_START 1
/// Within so many nanoseconds of an interrupt, nothing can have heard of it and begun a process.
#define TOO_SOON_TO_ANSWER 50000

#ifdef __APPLE__

#define TIMES_PER_SECOND 1000000

static uint64_t time_of_starts(void) {
  struct timeval time;
  gettimeofday(&time, NULL);
  return (uint64_t)time.tv_sec * TIMES_PER_SECOND + (uint64_t)time.tv_usec;
}

// Times are fine enough here.
static int32_t newest_process(void) { return 0; }

static bool would_die_of_interrupt(pid_t process) {
  struct kinfo_proc info;
  size_t length = sizeof info;
  int name[] = {CTL_KERN, KERN_PROC, KERN_PROC_PID, process};
  if (sysctl(name, 4, &info, &length, NULL, 0) == -1 || length == 0) return false;
  return ((info.kp_proc.p_sigcatch | info.kp_proc.p_sigignore) & sigmask(SIGINT)) == 0;
}

#else

#define TIMES_PER_SECOND (uint64_t)sysconf(_SC_CLK_TCK)

static ssize_t read_text(const char *path, char *text, size_t size) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file == -1) return -1;
  ssize_t length = read(file, text, size - 1);
  close(file);
  text[length > 0 ? length : 0] = 0;
  return length;
}

// Source: proc_pid_stat(5), starttime.
static uint64_t time_of_starts(void) {
  struct timespec time;
  clock_gettime(CLOCK_BOOTTIME, &time);
  uint64_t length = 1000000000 / TIMES_PER_SECOND;
  return (uint64_t)time.tv_sec * TIMES_PER_SECOND + (uint64_t)time.tv_nsec / length;
}

// Source: proc_loadavg(5): the last number is that of the process that was begun last.
static int32_t newest_process(void) {
  char text[128];
  if (read_text("/proc/loadavg", text, sizeof text) <= 0) return 0;
  char *last = strrchr(text, ' ');
  return last == NULL ? 0 : atoi(last);
}

// Source: proc_pid_status(5), SigBlk, SigIgn and SigCgt.
static bool would_die_of_interrupt(pid_t process) {
  char path[64];
  char text[4096];
  snprintf(path, sizeof path, "/proc/%d/status", process);
  if (read_text(path, text, sizeof text) <= 0) return false;
  static const char *const fields[] = {"\nSigBlk:", "\nSigIgn:", "\nSigCgt:"};
  for (int index = 0; index < 3; index++) {
    char *field = strstr(text, fields[index]);
    if (field == NULL) return false;
    unsigned long long signals = strtoull(field + strlen(fields[index]), NULL, 16);
    if (signals >> (SIGINT - 1) & 1) return false;
  }
  return true;
}

#endif

static long nanoseconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000000 + time.tv_nsec;
}

static struct runbook_moment moment_now(void) {
  struct runbook_moment moment = {.time = time_of_starts(), .newest = newest_process()};
  return moment;
}

/// Takes in what was begun since a moment, unless it could be an answer to what happened then.
static void settle_moment(struct runbook_moment *moment, long before) {
  int32_t newest = newest_process();
  if (nanoseconds() - before < TOO_SOON_TO_ANSWER) moment->newest = newest;
}

int runbook_interrupt_terminal(int person, struct runbook_moment *moment) {
  *moment = moment_now();
  long before = nanoseconds();
  if (ioctl(person, TIOCSIG, SIGINT) == -1) return -1;
  settle_moment(moment, before);
  return 0;
}

struct runbook_moment interrupt_group(pid_t group) {
  struct runbook_moment moment = moment_now();
  long before = nanoseconds();
  kill(-group, SIGINT);
  settle_moment(&moment, before);
  return moment;
}

/// Whether a process began before a moment, and not long before.
static bool has_just_begun(const struct process_entry *entry, const struct runbook_moment *moment) {
  if (entry->started == moment->time) {
    int32_t distance = moment->newest - entry->process;
    return distance >= 0 && distance < NEAR_NUMBERS;
  }
  return entry->started < moment->time &&
         moment->time - entry->started <= LONGEST_START * TIMES_PER_SECOND;
}

/// Interrupts a shell that nothing keeps from dying of it, with the programs that it waits for.
///
/// It has missed what came while it copied itself, or goes on because a program ended by itself in
/// that moment. Where a program catches interrupts, it has heard of this one.
static void repeat_for_shell(pid_t shell, const struct process_entry *entries, int count) {
  pid_t programs[ENTRY_LIMIT];
  int found = 0;
  for (int index = 0; index < count; index++) {
    if (entries[index].parent != shell || getpgid(entries[index].process) != shell) continue;
    if (!would_die_of_interrupt(entries[index].process)) return;
    programs[found++] = entries[index].process;
  }
  // Where none is found, one after the other may have come and gone too fast.
  kill(shell, SIGINT);
  for (int index = 0; index < found; index++) kill(programs[index], SIGINT);
}

void repeat_interrupt(pid_t group, const struct runbook_moment *moment, pid_t shell) {
  static struct process_entry entries[ENTRY_LIMIT];
  int count = list_descendants(entries, ENTRY_LIMIT);
  for (int index = 0; index < count; index++) {
    const struct process_entry *entry = &entries[index];
    if (getpgid(entry->process) != group || !has_just_begun(entry, moment)) continue;
    if (would_die_of_interrupt(entry->process)) kill(entry->process, SIGINT);
  }
  if (shell == group) repeat_for_shell(shell, entries, count);
}
