// What the house check knows of headers and words. Only for tests/house.
#pragma once

#include <array>
#include <string_view>

namespace house {

// Headers of foreign libraries by the beginning of their names, longest first where one begins
// another; `library` is the name in src/README.md.
struct Foreign {
  std::string_view header, library;
};
inline constexpr std::array foreign_headers{Foreign{"hb-subset", "hb-subset"},
                                            Foreign{"hb", "HarfBuzz"},
                                            Foreign{"fmt/", "fmt"},
                                            Foreign{"pugi", "pugixml"},
                                            Foreign{"libxml/", "libxml2"},
                                            Foreign{"zip.h", "libzip"},
                                            Foreign{"unicode/", "ICU"},
                                            Foreign{"hpdf", "libharu"},
                                            Foreign{"qpdf/", "libqpdf"},
                                            Foreign{"CLI/", "CLI11"},
                                            Foreign{"nettle/", "nettle"},
                                            Foreign{"zlib.h", "zlib"},
                                            Foreign{"nlohmann/", "nlohmann-json"},
                                            Foreign{"openssl/", "OpenSSL"},
                                            Foreign{"sqlite3", "SQLite"},
                                            Foreign{"spng.h", "libspng"},
                                            Foreign{"turbojpeg.h", "TurboJPEG"},
                                            Foreign{"librsvg/", "librsvg"},
                                            Foreign{"cairo", "librsvg"},
                                            Foreign{"glib", "librsvg"}};

// CMake's names of the same libraries; an empty name is no foreign library.
struct Linked {
  std::string_view target, library;
};
inline constexpr std::array linked_targets{Linked{"PkgConfig::NETTLE", "nettle"},
                                           Linked{"ZLIB::ZLIB", "zlib"},
                                           Linked{"fmt::fmt", "fmt"},
                                           Linked{"${ICU_I18N_LIBRARY}", "ICU"},
                                           Linked{"PkgConfig::ICU", "ICU"},
                                           Linked{"pugixml::pugixml", "pugixml"},
                                           Linked{"PkgConfig::LIBXML2", "libxml2"},
                                           Linked{"PkgConfig::LIBZIP", "libzip"},
                                           Linked{"PkgConfig::HARFBUZZ", "HarfBuzz"},
                                           Linked{"PkgConfig::HARFBUZZ_SUBSET", "hb-subset"},
                                           Linked{"${HPDF_LIBRARY}", "libharu"},
                                           Linked{"CLI11::CLI11", "CLI11"},
                                           Linked{"nlohmann_json::nlohmann_json", "nlohmann-json"},
                                           Linked{"PkgConfig::SPNG", "libspng"},
                                           Linked{"${TURBOJPEG_LIBRARY}", "TurboJPEG"},
                                           Linked{"rsvg_headers", "librsvg"},
                                           Linked{"${CMAKE_DL_LIBS}", ""},
                                           Linked{"Threads::Threads", ""}};

// The standard library, as far as rooms need it. Missing on purpose: <iostream>, <fstream>,
// <filesystem>, <locale>, <regex>, <random>: the world, the locale and chance stay outside.
inline constexpr std::array standard_headers{
    std::string_view{"algorithm"},     std::string_view{"array"},
    std::string_view{"atomic"},        std::string_view{"bit"},
    std::string_view{"bitset"},        std::string_view{"cctype"},
    std::string_view{"charconv"},      std::string_view{"climits"},
    std::string_view{"cmath"},         std::string_view{"compare"},
    std::string_view{"concepts"},      std::string_view{"condition_variable"},
    std::string_view{"cstddef"},       std::string_view{"cstdint"},
    std::string_view{"cstring"},       std::string_view{"deque"},
    std::string_view{"exception"},     std::string_view{"functional"},
    std::string_view{"future"},        std::string_view{"initializer_list"},
    std::string_view{"iterator"},      std::string_view{"limits"},
    std::string_view{"list"},          std::string_view{"map"},
    std::string_view{"memory"},        std::string_view{"mutex"},
    std::string_view{"new"},           std::string_view{"numbers"},
    std::string_view{"numeric"},       std::string_view{"optional"},
    std::string_view{"queue"},         std::string_view{"ratio"},
    std::string_view{"set"},           std::string_view{"shared_mutex"},
    std::string_view{"span"},          std::string_view{"stdexcept"},
    std::string_view{"string"},        std::string_view{"string_view"},
    std::string_view{"thread"},        std::string_view{"tuple"},
    std::string_view{"type_traits"},   std::string_view{"unordered_map"},
    std::string_view{"unordered_set"}, std::string_view{"utility"},
    std::string_view{"variant"},       std::string_view{"vector"},
    std::string_view{"cstdlib"},       std::string_view{"cstdarg"},
    std::string_view{"cassert"},       std::string_view{"version"}};

// The operating system; only base/ may.
inline constexpr std::array system_headers{
    std::string_view{"fcntl.h"}, std::string_view{"unistd.h"}, std::string_view{"dirent.h"},
    std::string_view{"sys/"},    std::string_view{"cerrno"},   std::string_view{"chrono"},
    std::string_view{"cstdio"},  std::string_view{"dlfcn.h"},  std::string_view{"poll.h"},
    std::string_view{"csignal"}, std::string_view{"malloc.h"}};

// Doors that rooms don't open.
inline constexpr std::array forbidden_words{
    // the environment, chance, and the clock
    std::string_view{"getenv"}, std::string_view{"secure_getenv"}, std::string_view{"setenv"},
    std::string_view{"putenv"}, std::string_view{"environ"}, std::string_view{"random_device"},
    std::string_view{"rand()"}, std::string_view{"time(nullptr)"}, std::string_view{"time(NULL)"},
    std::string_view{"time(0)"}, std::string_view{"system_clock"}, std::string_view{"steady_clock"},
    std::string_view{"high_resolution_clock"}, std::string_view{"clock_gettime"},
    std::string_view{"gettimeofday"}, std::string_view{"clock()"}, std::string_view{"localtime"},
    std::string_view{"localtime_r"}, std::string_view{"gmtime"}, std::string_view{"mktime"},
    std::string_view{"strftime"},
    // the locale, also by the way
    std::string_view{"setlocale"}, std::string_view{"newlocale"}, std::string_view{"uselocale"},
    std::string_view{"std::locale"}, std::string_view{"strtod"}, std::string_view{"stod"},
    std::string_view{"stof"}, std::string_view{"atof"}, std::string_view{"sscanf"},
    // printing, reading, leaving
    std::string_view{"printf"}, std::string_view{"fprintf"}, std::string_view{"snprintf"},
    std::string_view{"sprintf"}, std::string_view{"puts"}, std::string_view{"fputs"},
    std::string_view{"putchar"}, std::string_view{"fwrite"}, std::string_view{"fopen"},
    std::string_view{"fmt::print"}, std::string_view{"std::cout"}, std::string_view{"std::cerr"},
    std::string_view{"std::clog"}, std::string_view{"std::cin"}, std::string_view{"exit("},
    std::string_view{"abort("}, std::string_view{"_Exit"}, std::string_view{"quick_exit"},
    std::string_view{"system("}, std::string_view{"popen"}};

// What makes a test depend on where and when it runs.
inline constexpr std::array forbidden_in_tests{
    std::string_view{"getenv"},       std::string_view{"random_device"},
    std::string_view{"rand()"},       std::string_view{"time(nullptr)"},
    std::string_view{"system_clock"}, std::string_view{"gettimeofday"},
    std::string_view{"localtime"},    std::string_view{"clock()"}};

}  // namespace house
