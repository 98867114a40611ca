// base/ -- what every room stands on.
//
// In: nothing. Out: plain values (lengths, decimals, dates, source places), results and
// diagnostics, and the only calls of the operating system in the program: files written beside,
// synced and renamed, clocks never. Refused: everything that knows what a report is.
#pragma once

#include "base/apart.h"
#include "base/ascii.h"
#include "base/byte_automaton.h"
#include "base/codes.h"
#include "base/compress.h"
#include "base/date.h"
#include "base/decimal.h"
#include "base/diagnostic.h"
#include "base/eight_bytes.h"
#include "base/file.h"
#include "base/hash.h"
#include "base/late_library.h"
#include "base/length.h"
#include "base/limits.h"
#include "base/parallel.h"
#include "base/result.h"
#include "base/source.h"
#include "base/spool.h"
#include "base/stream.h"
#include "base/utf8.h"
