#include <stdint.h>

void __wrap___sanitizer_cov_trace_pc_guard_init(uint32_t *start, uint32_t *stop);
void __wrap___sanitizer_cov_trace_pc_guard(uint32_t *guard);
