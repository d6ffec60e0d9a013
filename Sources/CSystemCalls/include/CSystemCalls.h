#pragma once

#include <sys/types.h>

// What Swift's C library modules lack: names that two imports share, variadic functions, macros,
// and what must not be Swift between fork and exec.

/// Takes the lock of an open file (see flock(2)) for this process alone.
/// `wait` is 0 to be refused at once. Returns 0, or -1 with errno (EWOULDBLOCK: held).
int runbook_lock(int descriptor, int wait);

/// Makes the bytes of an open file survive a power cut. Returns 0, or -1 with errno.
int runbook_synchronize(int descriptor);

/// The environment as a NULL-terminated array of `NAME=VALUE`.
char *_Nullable *_Nonnull runbook_environment(void);

/// The width of the terminal behind a descriptor in columns, or 0.
int runbook_terminal_columns(int descriptor);

/// From now on SIGINT, SIGTERM and SIGHUP are remembered instead of ending the process, SIGPIPE
/// and SIGXFSZ are ignored. Returns the descriptor that becomes readable when one has come, or -1 with errno.
int runbook_watch_signals(void);

/// The first of the remembered signals, or 0.
int runbook_caught_signal(void);

/// Starts a program on a new pseudo-terminal of the given width, as its controlling terminal.
/// Returns the process and the terminal's other end, or -1 with errno.
pid_t runbook_start_on_terminal(const char *_Nonnull path, char *_Nullable const *_Nonnull arguments,
                                char *_Nullable const *_Nonnull environment,
                                const char *_Nonnull directory, int columns,
                                int *_Nonnull terminal);

/// Waits for a child to end. Returns its exit code, 128 and its signal, or -1 with errno.
int runbook_wait_for(pid_t process, int wait);
