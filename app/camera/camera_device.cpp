// SPDX-License-Identifier: GPL-3.0-or-later
#include "camera/camera_device.h"

#include "camera/gst_library.h"

#include <array>
#include <filesystem>
#include <string>
#include <unistd.h>
#include <vector>

namespace roadbook {
namespace {

// One picture waits at most: whoever is slow sees the newest.
constexpr const char* kPipeline = "capsfilter name=wanted ! decodebin ! videoconvert ! video/x-raw,format=BGRx ! "
                                  "appsink name=pictures max-buffers=1 drop=true sync=false";

// Sharp enough for a licence or a nameplate, and fluent enough to aim with; the first that the camera has.
constexpr std::array kWanted{
    "image/jpeg,width=[1600,2600],framerate=[10/1,240/1]; video/x-raw,width=[1600,2600],framerate=[10/1,240/1]",
    "image/jpeg,width=[1000,1600],framerate=[10/1,240/1]; video/x-raw,width=[1000,1600],framerate=[10/1,240/1]",
    "image/jpeg; video/x-raw"}; // otherwise anything that can be read

template <typename T>
struct UnrefObject {
    void operator()(T* object) const { gstLibrary()->object_unref(object); }
};
template <typename T>
using Object = std::unique_ptr<T, UnrefObject<T>>;

template <typename T>
struct UnrefMini {
    void operator()(T* object) const { gstLibrary()->mini_object_unref(GST_MINI_OBJECT_CAST(object)); }
};
template <typename T>
using Mini = std::unique_ptr<T, UnrefMini<T>>;

std::vector<Object<GstDevice>> devices(const GstLibrary& gst)
{
    const Object<GstDeviceMonitor> monitor(gst.device_monitor_new());
    gst.device_monitor_add_filter(monitor.get(), "Video/Source", nullptr);
    std::vector<Object<GstDevice>> found;
    GList* const list = gst.device_monitor_get_devices(monitor.get());
    for (const GList* one = list; one != nullptr; one = one->next)
        found.emplace_back(static_cast<GstDevice*>(one->data));
    gst.g_list_free(list);
    return found;
}

// A camera that this user may not open is not among the devices.
bool isShutOut()
{
    std::error_code error;
    for (const auto& entry : std::filesystem::directory_iterator("/dev", error))
        if (entry.path().filename().string().starts_with("video") && ::access(entry.path().c_str(), R_OK | W_OK) != 0)
            return true;
    return false;
}

Mini<GstCaps> wantedOf(const GstLibrary& gst, GstDevice* device)
{
    Mini<GstCaps> has(gst.device_get_caps(device));
    for (const char* wanted : kWanted) {
        const Mini<GstCaps> want(gst.caps_from_string(wanted));
        Mini<GstCaps> both(gst.caps_intersect(has.get(), want.get()));
        if (gst.caps_is_empty(both.get()) == FALSE)
            return both;
    }
    return has;
}

CameraTrouble troubleOf(const GstLibrary& gst, const GError& error)
{
    if ((error.domain == gst.core_error_quark() && error.code == GST_CORE_ERROR_MISSING_PLUGIN) ||
        (error.domain == gst.stream_error_quark() && error.code == GST_STREAM_ERROR_CODEC_NOT_FOUND))
        return CameraTrouble::NotInstalled;
    if (error.domain != gst.resource_error_quark())
        return CameraTrouble::Broken;
    switch (error.code) {
    case GST_RESOURCE_ERROR_NOT_FOUND:
        return CameraTrouble::NoCamera;
    case GST_RESOURCE_ERROR_BUSY:
        return CameraTrouble::Busy;
    case GST_RESOURCE_ERROR_NOT_AUTHORIZED:
    case GST_RESOURCE_ERROR_OPEN_READ:
    case GST_RESOURCE_ERROR_OPEN_READ_WRITE:
        return CameraTrouble::NotAllowed;
    default:
        return CameraTrouble::Broken;
    }
}

// Four bytes a pixel, so that every line begins where QImage expects it.
QImage copied(const GstLibrary& gst, GstSample* sample)
{
    int width = 0;
    int height = 0;
    const GstStructure* format = gst.caps_get_structure(gst.sample_get_caps(sample), 0);
    if (gst.structure_get_int(format, "width", &width) == FALSE ||
        gst.structure_get_int(format, "height", &height) == FALSE)
        return {};
    GstBuffer* const buffer = gst.sample_get_buffer(sample);
    GstMapInfo map{};
    if (gst.buffer_map(buffer, &map, GST_MAP_READ) == FALSE)
        return {};
    QImage picture;
    if (map.size >= static_cast<std::size_t>(width) * 4 * static_cast<std::size_t>(height))
        picture = QImage(map.data, width, height, width * 4, QImage::Format_RGB32).copy();
    gst.buffer_unmap(buffer, &map);
    return picture;
}

} // namespace

void CameraDevice::Stop::operator()(_GstElement* pipeline) const
{
    gstLibrary()->element_set_state(pipeline, GST_STATE_NULL);
    gstLibrary()->object_unref(pipeline);
}

void CameraDevice::Unref::operator()(void* object) const
{
    gstLibrary()->object_unref(object);
}

CameraResult<CameraDevice> CameraDevice::open(std::size_t which)
{
    const GstLibrary* const gst = gstLibrary();
    if (gst == nullptr)
        return std::unexpected(CameraTrouble::NotInstalled);
    const auto found = devices(*gst);
    if (found.empty())
        return std::unexpected(isShutOut() ? CameraTrouble::NotAllowed : CameraTrouble::NoCamera);
    GstDevice* const chosen = found[which % found.size()].get();

    GError* error = nullptr;
    CameraDevice device;
    device.m_cameras = found.size();
    device.m_pipeline.reset(gst->parse_launch(kPipeline, &error));
    if (error != nullptr) {
        gst->g_error_free(error);
        return std::unexpected(CameraTrouble::NotInstalled);
    }
    auto* const bin = GST_BIN_CAST(device.m_pipeline.get());
    device.m_bus.reset(gst->element_get_bus(device.m_pipeline.get()));
    device.m_sink.reset(gst->bin_get_by_name(bin, "pictures"));
    const Object<GstElement> wanted(gst->bin_get_by_name(bin, "wanted"));
    const Mini<GstCaps> caps = wantedOf(*gst, chosen);
    GstElement* const source = caps ? gst->device_create_element(chosen, nullptr) : nullptr;
    if (source == nullptr)
        return std::unexpected(CameraTrouble::Broken);
    gst->g_object_set(wanted.get(), "caps", caps.get(), nullptr);
    gst->bin_add(bin, source); // it owns it from now on
    if (gst->element_link(source, wanted.get()) == FALSE)
        return std::unexpected(CameraTrouble::Broken);
    if (gst->element_set_state(device.m_pipeline.get(), GST_STATE_PLAYING) == GST_STATE_CHANGE_FAILURE)
        return std::unexpected(device.trouble().value_or(CameraTrouble::Broken));
    return device;
}

std::optional<CameraTrouble> CameraDevice::trouble()
{
    const GstLibrary& gst = *gstLibrary();
    const Mini<GstMessage> message(
        gst.bus_pop_filtered(m_bus.get(), static_cast<GstMessageType>(int(GST_MESSAGE_ERROR) | int(GST_MESSAGE_EOS))));
    if (!message)
        return std::nullopt;
    if (GST_MESSAGE_TYPE(message.get()) == GST_MESSAGE_EOS)
        return CameraTrouble::Broken;
    GError* error = nullptr;
    gst.message_parse_error(message.get(), &error, nullptr);
    const CameraTrouble why = troubleOf(gst, *error);
    gst.g_error_free(error);
    return why;
}

CameraResult<QImage> CameraDevice::picture()
{
    const GstLibrary& gst = *gstLibrary();
    if (const auto why = trouble())
        return std::unexpected(*why);
    constexpr GstClockTime kWait = std::chrono::nanoseconds(kCameraWait).count();
    GstSample* pulled = nullptr;
    gst.g_signal_emit_by_name(m_sink.get(), "try-pull-sample", kWait, &pulled);
    const Mini<GstSample> sample(pulled);
    if (sample) {
        m_dark = {};
        return copied(gst, sample.get());
    }
    m_dark += kCameraWait;
    if (m_dark >= kCameraSilence)
        return std::unexpected(CameraTrouble::Broken);
    return QImage();
}

} // namespace roadbook
