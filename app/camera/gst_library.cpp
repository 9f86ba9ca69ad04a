// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera/gst_library.h"

#include <dlfcn.h>

#include <optional>

namespace roadbook {
namespace {

// GLib's functions are found through it too, as what it is linked to.
constexpr const char* kLibrary = "libgstreamer-1.0.so.0";

class Finder {
public:
    Finder() : m_library(dlopen(kLibrary, RTLD_NOW | RTLD_LOCAL)) {}

    template <typename Function>
    void find(Function& function, const char* name)
    {
        function = m_library != nullptr ? reinterpret_cast<Function>(dlsym(m_library, name)) : nullptr;
        m_all = m_all && function != nullptr;
    }
    bool all() const { return m_all; }

private:
    void* m_library;
    bool m_all = true;
};

std::optional<GstLibrary> opened()
{
    Finder finder;
    GstLibrary gst{};
    finder.find(gst.init_check, "gst_init_check");
    finder.find(gst.object_unref, "gst_object_unref");
    finder.find(gst.mini_object_unref, "gst_mini_object_unref");
    finder.find(gst.device_monitor_new, "gst_device_monitor_new");
    finder.find(gst.device_monitor_add_filter, "gst_device_monitor_add_filter");
    finder.find(gst.device_monitor_get_devices, "gst_device_monitor_get_devices");
    finder.find(gst.device_get_caps, "gst_device_get_caps");
    finder.find(gst.device_create_element, "gst_device_create_element");
    finder.find(gst.caps_from_string, "gst_caps_from_string");
    finder.find(gst.caps_intersect, "gst_caps_intersect");
    finder.find(gst.caps_is_empty, "gst_caps_is_empty");
    finder.find(gst.caps_get_structure, "gst_caps_get_structure");
    finder.find(gst.structure_get_int, "gst_structure_get_int");
    finder.find(gst.parse_launch, "gst_parse_launch");
    finder.find(gst.bin_get_by_name, "gst_bin_get_by_name");
    finder.find(gst.bin_add, "gst_bin_add");
    finder.find(gst.element_link, "gst_element_link");
    finder.find(gst.element_set_state, "gst_element_set_state");
    finder.find(gst.element_get_bus, "gst_element_get_bus");
    finder.find(gst.bus_pop_filtered, "gst_bus_pop_filtered");
    finder.find(gst.message_parse_error, "gst_message_parse_error");
    finder.find(gst.resource_error_quark, "gst_resource_error_quark");
    finder.find(gst.core_error_quark, "gst_core_error_quark");
    finder.find(gst.stream_error_quark, "gst_stream_error_quark");
    finder.find(gst.sample_get_buffer, "gst_sample_get_buffer");
    finder.find(gst.sample_get_caps, "gst_sample_get_caps");
    finder.find(gst.buffer_map, "gst_buffer_map");
    finder.find(gst.buffer_unmap, "gst_buffer_unmap");
    finder.find(gst.g_object_set, "g_object_set");
    finder.find(gst.g_signal_emit_by_name, "g_signal_emit_by_name");
    finder.find(gst.g_list_free, "g_list_free");
    finder.find(gst.g_error_free, "g_error_free");
    if (!finder.all() || !gst.init_check(nullptr, nullptr, nullptr))
        return std::nullopt;
    return gst;
}

} // namespace

const GstLibrary* gstLibrary()
{
    static const std::optional<GstLibrary> library = opened();
    return library ? &*library : nullptr;
}

} // namespace roadbook
