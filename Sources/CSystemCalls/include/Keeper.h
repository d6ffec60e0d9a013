#pragma once

#include <stdint.h>
#include <sys/types.h>

// A keeper is a small process between this one and the commands that it starts. It outlives this
// process by as much as it takes to end a command that was running, which nobody else could do.
//
// One command runs under a keeper at a time. What a command leaves running, also in sessions of
// its own, stays below the keeper where the system allows that (Linux), so that it is found.

/// What a keeper is asked for. A START is followed by its texts, each ended by a NUL: the program,
/// the directory, the arguments from the zeroth on, the variables.
enum runbook_keeper_wish {
  /// Starts a program. Descriptors come along, which become the program's 0, 1, 2, …
  RUNBOOK_KEEPER_START,
  /// Interrupts the group of the running command.
  RUNBOOK_KEEPER_INTERRUPT,
  /// What runs in front at the terminal was interrupted at `moment`: what was being started then
  /// may have missed it, and is told of it.
  RUNBOOK_KEEPER_INTERRUPTED,
  /// Ends the running command with all its children: `number` first, and SIGKILL for what is
  /// still there after `milliseconds`.
  RUNBOOK_KEEPER_END,
  /// Makes the first descriptor the terminal of commands to come. Where this process dies, the
  /// second one, a person's terminal, gets back the modes that it has now.
  RUNBOOK_KEEPER_TERMINAL,
  /// Hangs up on what is left in the sessions of ended commands, and ends the keeper.
  RUNBOOK_KEEPER_LEAVE,
};

/// A moment, by which processes that were there are told from those that came later.
struct runbook_moment {
  /// In the unit of the times at which processes start.
  uint64_t time;
  /// The process that was begun last.
  int32_t newest;
};

struct runbook_keeper_request {
  enum runbook_keeper_wish kind;
  struct runbook_moment moment;
  int32_t number;
  int32_t milliseconds;
  /// Whether a program gets the terminal.
  int32_t has_terminal;
  /// Whether an interrupt that a program hears of ends it.
  int32_t dies_of_interrupt;
  /// The mask for the modes of new files.
  int32_t mask;
  uint32_t arguments;
  uint32_t variables;
  /// How many bytes of text follow.
  uint32_t length;
};

/// What a keeper tells.
enum runbook_keeper_news {
  /// The program runs; `number` is its process.
  RUNBOOK_KEEPER_STARTED,
  /// It could not be started; `number` is the error.
  RUNBOOK_KEEPER_REFUSED,
  /// It has ended; `number` is its exit code, or 128 and its signal.
  RUNBOOK_KEEPER_ENDED,
  /// After END: of the command and its children `number` are still there.
  RUNBOOK_KEEPER_GONE,
};

struct runbook_keeper_report {
  enum runbook_keeper_news kind;
  int32_t number;
};

/// How many descriptors a request may carry.
#define RUNBOOK_KEEPER_DESCRIPTORS 4

/// Starts a keeper. `marker` is what it writes to the terminal of a command that has ended,
/// behind all that the command has written there. Returns the socket that leads to it, or -1 with
/// errno; the keeper ends when the socket is closed.
int runbook_start_keeper(const char *_Nonnull marker, pid_t *_Nonnull process);

/// Sends a request with its texts and descriptors. Returns 0, or -1 with errno.
int runbook_ask_keeper(int socket, const struct runbook_keeper_request *_Nonnull request,
                       const char *_Nullable texts, const int *_Nullable descriptors, int count);

/// Interrupts what runs in front at a terminal, from the side of the person. Returns 0, with when
/// that was; or -1 with errno, where terminals cannot do that.
int runbook_interrupt_terminal(int person, struct runbook_moment *_Nonnull moment);

/// Reads the next report. Returns 1, 0 where the keeper is gone, or -1 with errno.
int runbook_hear_keeper(int socket, struct runbook_keeper_report *_Nonnull report);
