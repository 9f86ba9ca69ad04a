# SPDX-License-Identifier: GPL-3.0-or-later
# One precompiled header, for the tests: <QTest> alone costs 3.5 s per file, precompiled 0.4 s. The library code gains
# nothing: loading a precompiled standard library takes as long as reading the few headers a file includes (measured,
# gcc 12 -O2: 0.96 s with, 0.70 s without).
#
# It is shared by every test without a window. Sharing works between equal flags, so those live in Toolchain.cmake.

if(RB_PCH)
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/pch/test.cpp CONTENT "// Carries the tests' precompiled header.\n")
    add_library(rb_pch_test OBJECT EXCLUDE_FROM_ALL ${CMAKE_BINARY_DIR}/pch/test.cpp)
    target_link_libraries(rb_pch_test PRIVATE Qt6::Core Qt6::Test)
    # ccache looks into a precompiled header only with -fpch-preprocess.
    target_compile_options(rb_pch_test PRIVATE ${RB_WARNINGS} -fpch-preprocess -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR)
    target_precompile_headers(rb_pch_test PRIVATE <QTest> <QObject>)
    set_target_properties(rb_pch_test PROPERTIES AUTOMOC OFF)
endif()

function(rb_use_test_pch target)
    if(RB_PCH)
        # Qt defines the QT_TESTCASE folders differently for each folder, for nothing that we use.
        # A test whose flags differ after all compiles without it, slower but right.
        target_compile_options(${target} PRIVATE -fpch-preprocess -UQT_TESTCASE_BUILDDIR -UQT_TESTCASE_SOURCEDIR -Wno-error=invalid-pch)
        target_precompile_headers(${target} REUSE_FROM rb_pch_test)
    endif()
endfunction()
