// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_camera.h"

#include <gst/gst.h>

#include <atomic>
#include <mutex>
#include <vector>

namespace roadbook::test {
namespace {

struct Plugged {
    std::string source;
    std::string forms;
    int error = 0; // GstResourceError that it answers with; 0: it works
};

std::mutex g_mutex;
std::vector<Plugged> g_plugged; // under g_mutex: the app asks from another thread
std::atomic<int> g_inUse = 0;

// GObject's own way of making a class.
struct TestDevice {
    GstDevice parent;
    Plugged* what;
};
struct TestDeviceClass {
    GstDeviceClass parent;
};
struct TestProvider {
    GstDeviceProvider parent;
};
struct TestProviderClass {
    GstDeviceProviderClass parent;
};
G_DEFINE_TYPE(TestDevice, rb_test_device, GST_TYPE_DEVICE)
G_DEFINE_TYPE(TestProvider, rb_test_provider, GST_TYPE_DEVICE_PROVIDER)

void fail(GstElement* element, GstBuffer*, gpointer code)
{
    gst_element_message_full(element, GST_MESSAGE_ERROR, GST_RESOURCE_ERROR, GPOINTER_TO_INT(code), nullptr, nullptr,
                             __FILE__, "fail", __LINE__);
}

void given(gpointer, GObject*)
{
    --g_inUse;
}

GstElement* makeElement(GstDevice* device, const char*)
{
    const Plugged& what = *reinterpret_cast<TestDevice*>(device)->what;
    const std::string line =
        what.error == 0 ? what.source + " ! identity"
                        : std::string("videotestsrc is-live=true ! identity name=trouble signal-handoffs=true");
    GstElement* bin = gst_parse_bin_from_description(line.c_str(), TRUE, nullptr);
    if (bin == nullptr)
        return nullptr;
    if (what.error != 0) {
        GstElement* trouble = gst_bin_get_by_name(GST_BIN_CAST(bin), "trouble");
        g_signal_connect(trouble, "handoff", G_CALLBACK(fail), GINT_TO_POINTER(what.error));
        gst_object_unref(trouble);
    }
    ++g_inUse;
    g_object_weak_ref(G_OBJECT(bin), given, nullptr);
    return bin;
}

void rb_test_device_init(TestDevice*) {}

void finalizeDevice(GObject* object)
{
    delete reinterpret_cast<TestDevice*>(object)->what;
    G_OBJECT_CLASS(rb_test_device_parent_class)->finalize(object);
}

void rb_test_device_class_init(TestDeviceClass* type)
{
    type->parent.create_element = makeElement;
    G_OBJECT_CLASS(type)->finalize = finalizeDevice;
}

GList* probe(GstDeviceProvider*)
{
    const std::scoped_lock lock(g_mutex);
    GList* devices = nullptr;
    for (const Plugged& what : g_plugged) {
        GstCaps* forms = gst_caps_from_string(what.forms.c_str());
        auto* device = static_cast<TestDevice*>(g_object_new(rb_test_device_get_type(), "display-name", "a camera",
                                                             "device-class", "Video/Source", "caps", forms, nullptr));
        gst_caps_unref(forms);
        device->what = new Plugged(what);
        devices = g_list_append(devices, device);
    }
    return devices;
}

void rb_test_provider_init(TestProvider*) {}

void rb_test_provider_class_init(TestProviderClass* type)
{
    type->parent.probe = probe;
    gst_device_provider_class_set_static_metadata(&type->parent, "Cameras of a test", "Source/Video",
                                                  "Whatever the test plugs in", "Roadbook");
}

void beTheOnlyProvider()
{
    GList* others = gst_device_provider_factory_list_get_device_providers(GST_RANK_MARGINAL);
    for (GList* one = others; one != nullptr; one = one->next)
        gst_plugin_feature_set_rank(static_cast<GstPluginFeature*>(one->data), GST_RANK_NONE);
    gst_plugin_feature_list_free(others);
    gst_device_provider_register(nullptr, "rbtestprovider", GST_RANK_PRIMARY, rb_test_provider_get_type());
}

void add(Plugged what)
{
    const std::scoped_lock lock(g_mutex);
    g_plugged.push_back(std::move(what));
}

} // namespace

TestCamera::TestCamera()
{
    static std::once_flag once;
    std::call_once(once, [] {
        gst_init(nullptr, nullptr);
        beTheOnlyProvider();
    });
    unplugAll();
}

TestCamera::~TestCamera()
{
    unplugAll();
}

void TestCamera::plugIn(const std::string& source, const std::string& forms)
{
    add({source, forms});
}

void TestCamera::unplugAll()
{
    const std::scoped_lock lock(g_mutex);
    g_plugged.clear();
}

void TestCamera::plugInBusy()
{
    add({{}, "video/x-raw", GST_RESOURCE_ERROR_BUSY});
}

void TestCamera::plugInForbidden()
{
    add({{}, "video/x-raw", GST_RESOURCE_ERROR_OPEN_READ_WRITE});
}

void TestCamera::forgetJpeg()
{
    GstCaps* jpeg = gst_caps_from_string("image/jpeg");
    GList* all = gst_element_factory_list_get_elements(GST_ELEMENT_FACTORY_TYPE_DECODABLE, GST_RANK_MARGINAL);
    GList* readers = gst_element_factory_list_filter(all, jpeg, GST_PAD_SINK, FALSE);
    for (GList* one = readers; one != nullptr; one = one->next)
        gst_plugin_feature_set_rank(static_cast<GstPluginFeature*>(one->data), GST_RANK_NONE);
    gst_plugin_feature_list_free(readers);
    gst_plugin_feature_list_free(all);
    gst_caps_unref(jpeg);
}

int TestCamera::inUse()
{
    return g_inUse;
}

std::string TestCamera::solid(const QColor& color)
{
    return "videotestsrc is-live=true pattern=solid-color foreground-color=" + std::to_string(color.rgba());
}

} // namespace roadbook::test
