#define _GNU_SOURCE
#include "ProcessTree.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#ifdef __APPLE__
#include <libproc.h>
#include <sys/proc_info.h>
#else
#include <dirent.h>
#include <fcntl.h>
#include <stdio.h>
#endif

#define PROCESS_LIMIT 32768

#ifdef __APPLE__

static bool read_process(pid_t process, struct process_entry *entry) {
  struct proc_bsdinfo info;
  if (proc_pidinfo(process, PROC_PIDTBSDINFO, 0, &info, sizeof info) != sizeof info) return false;
  entry->process = process;
  entry->parent = (pid_t)info.pbi_ppid;
  entry->session = getsid(process);
  entry->started = info.pbi_start_tvsec * 1000000ULL + info.pbi_start_tvusec;
  entry->is_chosen = info.pbi_status != 5;  // SZOMB: only its parent has not heard of its end.
  return entry->is_chosen;
}

static int list_processes(struct process_entry *entries, int limit) {
  static pid_t numbers[PROCESS_LIMIT];
  int bytes = proc_listallpids(numbers, sizeof numbers);
  int count = 0;
  for (int index = 0; index < bytes && index < PROCESS_LIMIT && count < limit; index++) {
    if (read_process(numbers[index], &entries[count])) count++;
  }
  return count;
}

#else

// Source: proc_pid_stat(5).
static bool read_process(pid_t process, struct process_entry *entry) {
  char path[64];
  char text[1024];
  snprintf(path, sizeof path, "/proc/%d/stat", process);
  int file = open(path, O_RDONLY | O_CLOEXEC);
  if (file == -1) return false;
  ssize_t length = read(file, text, sizeof text - 1);
  close(file);
  if (length <= 0) return false;
  text[length] = 0;
  // The name stands in parentheses and may hold any of them itself.
  char *rest = strrchr(text, ')');
  if (rest == NULL) return false;
  char state;
  int parent, session;
  unsigned long long started;
  if (sscanf(rest + 1,
             " %c %d %*d %d %*d %*d %*u %*u %*u %*u %*u %*u %*u %*d %*d %*d %*d %*d %*d %llu",
             &state, &parent, &session, &started) != 4)
    return false;
  entry->process = process;
  entry->parent = parent;
  entry->session = session;
  entry->started = started;
  // Of a zombie only its parent has not heard that it has ended.
  return state != 'Z' && state != 'X';
}

static int list_processes(struct process_entry *entries, int limit) {
  DIR *folder = opendir("/proc");
  if (folder == NULL) return 0;
  int count = 0;
  struct dirent *item;
  while (count < limit && (item = readdir(folder)) != NULL) {
    if (item->d_name[0] < '1' || item->d_name[0] > '9') continue;
    if (read_process(atoi(item->d_name), &entries[count])) count++;
  }
  closedir(folder);
  return count;
}

#endif

uint64_t start_of_process(pid_t process) {
  struct process_entry entry;
  return read_process(process, &entry) ? entry.started : 0;
}

int list_descendants(struct process_entry *entries, int limit) {
  struct process_entry *all = malloc(PROCESS_LIMIT * sizeof *all);
  if (all == NULL) return 0;
  int count = list_processes(all, PROCESS_LIMIT);
  int found = 0;
  for (int index = 0; index < count; index++) all[index].is_chosen = false;
  // A level of the tree after the other: what was found last is whose children are looked for.
  pid_t parent = getpid();
  for (int next = -1; next < found && found < limit; next++) {
    if (next >= 0) parent = entries[next].process;
    for (int index = 0; index < count && found < limit; index++) {
      if (all[index].parent != parent || all[index].is_chosen) continue;
      all[index].is_chosen = true;
      entries[found++] = all[index];
    }
  }
  free(all);
  return found;
}
