# SPDX-License-Identifier: GPL-3.0-or-later
# Everything that comes from outside. `./dev setup` installs it: cmake/packages.txt (Debian), cmake/pins.txt (npm).
# docs/dependencies.md says why each is here and what it replaced.

# Qt 6 and AUTOMOC want the C++ version as a feature too; both are set above.
find_package(Qt6 6.4 REQUIRED COMPONENTS Core Gui Network Qml Quick QuickControls2 Svg Test QuickTest LinguistTools)
find_package(Threads REQUIRED)
find_package(OpenSSL REQUIRED)
find_package(cpprestsdk REQUIRED)
find_package(nlohmann_json 3.11 REQUIRED)
find_package(ICU REQUIRED COMPONENTS uc i18n)
find_package(spdlog REQUIRED)
find_package(CLI11 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(sodium REQUIRED IMPORTED_TARGET libsodium)
pkg_check_modules(zstd REQUIRED IMPORTED_TARGET libzstd)
pkg_check_modules(xlsxwriter REQUIRED IMPORTED_TARGET xlsxwriter)
pkg_check_modules(minizip REQUIRED IMPORTED_TARGET minizip)
pkg_check_modules(alsa REQUIRED IMPORTED_TARGET alsa)
pkg_check_modules(gstreamer REQUIRED IMPORTED_TARGET gstreamer-1.0)

# Short names for what has a clumsy one.
add_library(rb_sodium INTERFACE)
target_link_libraries(rb_sodium INTERFACE PkgConfig::sodium)
add_library(rb_zstd INTERFACE)
target_link_libraries(rb_zstd INTERFACE PkgConfig::zstd)
add_library(rb_xlsxwriter INTERFACE) # and minizip, which it is built on: what was written is read again
target_link_libraries(rb_xlsxwriter INTERFACE PkgConfig::xlsxwriter PkgConfig::minizip)
add_library(rb_alsa INTERFACE) # only app/sound/sound_device.cpp includes it
target_link_libraries(rb_alsa INTERFACE PkgConfig::alsa)
add_library(rb_gstreamer_headers INTERFACE) # app/camera opens the library itself, when a camera is asked for
target_include_directories(rb_gstreamer_headers SYSTEM INTERFACE ${gstreamer_INCLUDE_DIRS})
target_link_libraries(rb_gstreamer_headers INTERFACE ${CMAKE_DL_LIBS})
add_library(rb_gstreamer INTERFACE) # only tests/support/test_camera: it lends GStreamer a camera
target_link_libraries(rb_gstreamer INTERFACE PkgConfig::gstreamer)

# cpprestsdk: only server/http/listener.cpp includes it. Its macro U() breaks Qt headers.
add_library(rb_cpprest INTERFACE)
target_link_libraries(rb_cpprest INTERFACE cpprestsdk::cpprest OpenSSL::SSL OpenSSL::Crypto Threads::Threads)
target_compile_definitions(rb_cpprest INTERFACE _TURN_OFF_PLATFORM_STRING)

if(BUILD_TESTING OR NOT DEFINED BUILD_TESTING)
    find_package(rapidcheck REQUIRED)
endif()

# Packages pinned by version and integrity, unpacked by `./dev setup` (never by CMake: a build needs no network).
set(RB_DEPS_DIR ${CMAKE_SOURCE_DIR}/build/deps)
set(RB_SQLITE3MC_DIR ${RB_DEPS_DIR}/better-sqlite3-multiple-ciphers/deps/sqlite3)
set(RB_LUCIDE_DIR ${RB_DEPS_DIR}/lucide-static) # icons/<name>.svg, LICENSE
foreach(needed ${RB_SQLITE3MC_DIR}/sqlite3.c ${RB_LUCIDE_DIR}/icons)
    if(NOT EXISTS ${needed})
        message(FATAL_ERROR "${needed} is missing. Run ./dev setup first.")
    endif()
endforeach()
