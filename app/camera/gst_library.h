// SPDX-License-Identifier: GPL-3.0-or-later
//
// GstLibrary: the functions of GStreamer and GLib that a camera needs. The library is opened when the first camera is asked
// for, so that the app starts without it, and runs where it is not installed. Never closed again: what GLib has registered
// stays. Any thread.
//
//     if (const GstLibrary* gst = gstLibrary())
//         gst->element_set_state(pipeline, GST_STATE_PLAYING);
#pragma once

#include <gst/gst.h>

namespace roadbook {

// Each member is the function of that name, without its "gst_".
struct GstLibrary {
    decltype(&::gst_init_check) init_check;
    decltype(&::gst_object_unref) object_unref;
    decltype(&::gst_mini_object_unref) mini_object_unref;
    decltype(&::gst_device_monitor_new) device_monitor_new;
    decltype(&::gst_device_monitor_add_filter) device_monitor_add_filter;
    decltype(&::gst_device_monitor_get_devices) device_monitor_get_devices;
    decltype(&::gst_device_get_caps) device_get_caps;
    decltype(&::gst_device_create_element) device_create_element;
    decltype(&::gst_caps_from_string) caps_from_string;
    decltype(&::gst_caps_intersect) caps_intersect;
    decltype(&::gst_caps_is_empty) caps_is_empty;
    decltype(&::gst_caps_get_structure) caps_get_structure;
    decltype(&::gst_structure_get_int) structure_get_int;
    decltype(&::gst_parse_launch) parse_launch;
    decltype(&::gst_bin_get_by_name) bin_get_by_name;
    decltype(&::gst_bin_add) bin_add;
    decltype(&::gst_element_link) element_link;
    decltype(&::gst_element_set_state) element_set_state;
    decltype(&::gst_element_get_bus) element_get_bus;
    decltype(&::gst_bus_pop_filtered) bus_pop_filtered;
    decltype(&::gst_message_parse_error) message_parse_error;
    decltype(&::gst_resource_error_quark) resource_error_quark;
    decltype(&::gst_core_error_quark) core_error_quark;
    decltype(&::gst_stream_error_quark) stream_error_quark;
    decltype(&::gst_sample_get_buffer) sample_get_buffer;
    decltype(&::gst_sample_get_caps) sample_get_caps;
    decltype(&::gst_buffer_map) buffer_map;
    decltype(&::gst_buffer_unmap) buffer_unmap;
    decltype(&::g_object_set) g_object_set;
    decltype(&::g_signal_emit_by_name) g_signal_emit_by_name;
    decltype(&::g_list_free) g_list_free;
    decltype(&::g_error_free) g_error_free;
};

// Null where GStreamer is not installed, or cannot begin. The first call is slow: it may look through every plugin.
const GstLibrary* gstLibrary();

} // namespace roadbook
