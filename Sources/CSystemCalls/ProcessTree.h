#pragma once

#include <stdbool.h>
#include <stdint.h>
#include <sys/types.h>

/// A process as the system's list has it.
struct process_entry {
  pid_t process;
  pid_t parent;
  pid_t session;
  /// When it was started, in the system's own unit; only its order means something.
  uint64_t started;
  bool is_chosen;
};

/// All processes below this one, parents before children. Returns how many, at most `limit`.
int list_descendants(struct process_entry *entries, int limit);

/// When a process was started, or 0 where there is none of that number.
uint64_t start_of_process(pid_t process);
