# SPDX-License-Identifier: GPL-3.0-or-later

# Compiles `target` our way: warnings as errors, and the include root of its tree (shared/, server/, app/), so that
# everybody writes #include "base/result.h", #include "hub/hub.h".
function(rb_house_rules target)
    target_compile_options(${target} PRIVATE $<$<COMPILE_LANGUAGE:CXX>:${RB_WARNINGS}>)
    cmake_path(RELATIVE_PATH CMAKE_CURRENT_SOURCE_DIR BASE_DIRECTORY ${CMAKE_SOURCE_DIR} OUTPUT_VARIABLE where)
    if(where MATCHES "^(shared|server|app)(/|$)")
        get_target_property(kind ${target} TYPE)
        if(kind STREQUAL "EXECUTABLE")
            target_include_directories(${target} PRIVATE ${CMAKE_SOURCE_DIR}/${CMAKE_MATCH_1})
        else()
            target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR}/${CMAKE_MATCH_1})
        endif()
    endif()
endfunction()

# rb_library(name SOURCES a.cpp … [LINK public…] [LINK_PRIVATE private…])
# A static library of one folder.
function(rb_library name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK;LINK_PRIVATE" ${ARGN})
    if(ARG_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "rb_library(${name}): what is ${ARG_UNPARSED_ARGUMENTS}?")
    endif()
    add_library(${name} STATIC ${ARG_SOURCES})
    target_link_libraries(${name} PUBLIC ${ARG_LINK} PRIVATE ${ARG_LINK_PRIVATE})
    rb_house_rules(${name})
endfunction()

# rb_program(name SOURCES main.cpp … [LINK …]): an executable in <build>/bin.
function(rb_program name)
    cmake_parse_arguments(ARG "" "" "SOURCES;LINK" ${ARGN})
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE ${ARG_LINK})
    rb_house_rules(${name})
endfunction()

# rb_test(name SOURCES tst_x.cpp … [LINK …] [TIMEOUT seconds] [GUI] [SERIAL] [ARGS …] [LABELS …])
# A Qt Test program that ctest runs. Qt Test, nlohmann/json and RapidCheck are linked already; end the source with
# #include "tst_x.moc". GUI: it has a window or loads QML; link Qt6::Quick and friends yourself.
# SERIAL: alone on the machine, because it measures time.
function(rb_test name)
    cmake_parse_arguments(ARG "GUI;SERIAL" "TIMEOUT" "SOURCES;LINK;ARGS;LABELS" ${ARGN})
    if(ARG_UNPARSED_ARGUMENTS)
        message(FATAL_ERROR "rb_test(${name}): what is ${ARG_UNPARSED_ARGUMENTS}?")
    endif()
    add_executable(${name} ${ARG_SOURCES})
    target_link_libraries(${name} PRIVATE ${ARG_LINK} Qt6::Core Qt6::Test nlohmann_json::nlohmann_json rapidcheck)
    target_compile_options(${name} PRIVATE ${RB_WARNINGS})
    target_include_directories(${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests) # "support/…"
    target_compile_definitions(${name} PRIVATE RB_SOURCE_DIR="${CMAKE_SOURCE_DIR}")
    set_target_properties(${name} PROPERTIES AUTOMOC ON RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests-bin)
    if(NOT ARG_GUI)
        rb_use_test_pch(${name})
    endif()
    if(NOT ARG_TIMEOUT)
        set(ARG_TIMEOUT 60)
    endif()
    add_test(NAME ${name} COMMAND ${name} ${ARG_ARGS} WORKING_DIRECTORY /) # nothing may depend on where it runs
    rb_test_properties(${name} TIMEOUT ${ARG_TIMEOUT} LABELS ${ARG_LABELS})
    if(ARG_SERIAL)
        set_tests_properties(${name} PROPERTIES RUN_SERIAL ON)
    endif()
endfunction()

# The seed of RapidCheck is fixed: the same tree gives the same result. Run a test program by itself for other seeds.
# die_after_fork: some tests start a server by forking themselves.
# Environment and time limit of a test, also for tests that are scripts.
function(rb_test_properties name)
    cmake_parse_arguments(ARG "" "TIMEOUT" "LABELS" ${ARGN})
    if(RB_SANITIZE)
        math(EXPR ARG_TIMEOUT "${ARG_TIMEOUT} * 6") # a sanitized program is several times slower
    endif()
    set_tests_properties(${name} PROPERTIES TIMEOUT ${ARG_TIMEOUT} LABELS "${ARG_LABELS}" ENVIRONMENT
        "QT_QPA_PLATFORM=offscreen;LC_ALL=C.UTF-8;RC_PARAMS=seed=20261121;RB_BIN_DIR=${CMAKE_BINARY_DIR}/bin;\
UBSAN_OPTIONS=print_stacktrace=1:suppressions=${CMAKE_SOURCE_DIR}/cmake/ubsan.supp;\
LSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/cmake/lsan.supp;\
TSAN_OPTIONS=suppressions=${CMAKE_SOURCE_DIR}/cmake/tsan.supp:die_after_fork=0")
endfunction()
