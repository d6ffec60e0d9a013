#pragma once

#include <sys/types.h>

#include "Keeper.h"

// What Swift's C library modules lack: names that two imports share, variadic functions, macros,
// and what must not be Swift between fork and exec.

/// Takes the lock of an open file (see flock(2)) for this process alone.
/// `wait` is 0 to be refused at once. Returns 0, or -1 with errno (EWOULDBLOCK: held).
int runbook_lock(int descriptor, int wait);

/// Makes the bytes of an open file survive a power cut. Returns 0, or -1 with errno.
int runbook_synchronize(int descriptor);

/// Keeps an open descriptor from programs that are started.
void runbook_close_in_children(int descriptor);

/// The environment as a NULL-terminated array of `NAME=VALUE`.
char *_Nullable *_Nonnull runbook_environment(void);

/// Has all threads take memory from one heap, and that grow in large pieces of large pages, where
/// the system has such. A thread's own grows by a page at a time, with a system call for which
/// threads wait on each other.
void runbook_share_heap(void);

/// The width of the terminal behind a descriptor in columns, or 0.
int runbook_terminal_columns(int descriptor);

/// From now on SIGINT, SIGTERM, SIGHUP and SIGWINCH are remembered instead of doing what they do,
/// SIGPIPE and SIGXFSZ are ignored. Returns the descriptor, never blocking, that becomes readable
/// when one has come, or -1 with errno.
int runbook_watch_signals(void);

/// The first SIGTERM or SIGHUP, or 0.
int runbook_ending_signal(void);

/// Whether SIGINT has come and was not taken yet.
int runbook_has_interrupt(void);

/// The same, and forgets it.
int runbook_take_interrupt(void);

/// Whether the terminal's size has changed since the last call.
int runbook_take_resize(void);

/// Opens what is closed of the three standard streams, so that no file of ours takes its number.
/// Returns 0, or -1 with errno.
int runbook_open_standard_streams(void);

/// A file in memory, without a name, or -1 with errno.
int runbook_memory_file(void);

/// The size of the terminal behind a descriptor. Returns 0, or -1 with errno.
int runbook_terminal_size(int descriptor, int *_Nonnull rows, int *_Nonnull columns);

/// Gives a terminal a size, of which its program is told. Returns 0, or -1 with errno.
int runbook_set_terminal_size(int descriptor, int rows, int columns);

/// A new pseudo-terminal: returns the side of the person, which never blocks, or -1 with errno.
int runbook_open_terminal_pair(int *_Nonnull program);

/// Starts a program on a new pseudo-terminal of the given width, as its controlling terminal.
/// Returns the process and the terminal's other end, or -1 with errno.
pid_t runbook_start_on_terminal(const char *_Nonnull path, char *_Nullable const *_Nonnull arguments,
                                char *_Nullable const *_Nonnull environment,
                                const char *_Nonnull directory, int columns,
                                int *_Nonnull terminal);

/// Starts a program in a session of its own, with nothing to read and nothing heard of what it
/// writes, but for its standard output where `output` is a descriptor to write that to; -1 for none.
/// Returns the process, or -1 with errno; a program that is missing ends with 127.
pid_t runbook_start_detached(const char *_Nonnull path, char *_Nullable const *_Nonnull arguments,
                             char *_Nullable const *_Nonnull environment, int output);

/// Waits for a child to end. Returns its exit code, 128 and its signal, or -1 with errno.
int runbook_wait_for(pid_t process, int wait);
