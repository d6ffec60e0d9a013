#pragma once

#include "Keeper.h"

// A shell that catches SIGINT, as each does that has a trap on its end, copies itself to start a
// program. What comes before the copy has become that program is caught by the copy, and is
// forgotten in that moment: the shell goes on to wait for a program that has never heard of the
// interrupt. People press Ctrl-C once more; here the program is told again.

/// Sends SIGINT to a process group. Returns when that was.
struct runbook_moment interrupt_group(pid_t group);

/// Sends SIGINT to each process below this one that shares a process group, was there at a moment
/// when the group was interrupted, and would have died of that if it had been told.
///
/// `shell` is one that leads the group and does nothing about interrupts, or 0: nothing that it
/// starts later can be its answer, and so that is told, too.
void repeat_interrupt(pid_t group, const struct runbook_moment *moment, pid_t shell);
