# SPDX-License-Identifier: GPL-3.0-or-later
# How everything is compiled. Included once, from the top.

if(NOT CMAKE_BUILD_TYPE)
    set(CMAKE_BUILD_TYPE Release CACHE STRING "Release or Debug" FORCE)
endif()

set(CMAKE_CXX_STANDARD 23) # std::expected; gcc 12 has no std::format
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_C_STANDARD 11)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

set(CMAKE_CXX_FLAGS_RELEASE "-O2 -DNDEBUG")
set(CMAKE_C_FLAGS_RELEASE "-O2 -DNDEBUG")
if(RB_SANITIZE)
    set(CMAKE_CXX_FLAGS_DEBUG "-O1 -g1")
else()
    set(CMAKE_CXX_FLAGS_DEBUG "-O0 -g")
endif()
set(CMAKE_C_FLAGS_DEBUG "-O1 -g1") # only SQLite is C here, and at -O0 it is too slow to test with

# The same -fPIC everywhere: Qt asks for it anyway, and a precompiled header is shared only between equal flags.
add_compile_options(-fPIC)
# maybe-uninitialized is off: gcc 12 reports the inside of engaged std::optional and std::variant at -O2.
set(RB_WARNINGS -Wall -Wextra -Wpedantic -Wshadow -Werror -Wno-maybe-uninitialized)

if(RB_SANITIZE)
    add_compile_options(-fsanitize=${RB_SANITIZE} -fno-omit-frame-pointer)
    add_link_options(-fsanitize=${RB_SANITIZE})
    if(RB_SANITIZE MATCHES "undefined")
        add_compile_options(-fno-sanitize-recover=undefined)
    endif()
endif()

set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)
set(QT_QML_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/qml) # once for all modules, or qmllint does not find the C++ types

set(CMAKE_GLOBAL_AUTOGEN_TARGET ON)   # target `autogen`: all generated sources, for clang-tidy
set(CMAKE_AUTOGEN_ORIGIN_DEPENDS OFF) # which need no library built first

# ccache, when it is there. Sloppiness is what precompiled headers need; the base directory makes two clones, or
# two build folders, share their results.
find_program(RB_CCACHE ccache)
mark_as_advanced(RB_CCACHE)
if(RB_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
    set(RB_LAUNCHER ${CMAKE_COMMAND} -E env CCACHE_BASEDIR=/ CCACHE_NOHASHDIR=1
        CCACHE_SLOPPINESS=pch_defines,time_macros,include_file_mtime,include_file_ctime ${RB_CCACHE})
    set(CMAKE_C_COMPILER_LAUNCHER ${RB_LAUNCHER})
    set(CMAKE_CXX_COMPILER_LAUNCHER ${RB_LAUNCHER})
endif()
