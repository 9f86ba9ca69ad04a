// SPDX-License-Identifier: GPL-3.0-or-later
#include "sim/schedule.h"

#include <array>

namespace roadbook::sim {

std::string_view name(Deed deed)
{
    static constexpr std::array<std::string_view, static_cast<std::size_t>(Deed::kCount)> kNames{"create_account",
                                                                                                 "edit_review",
                                                                                                 "edit_latest",
                                                                                                 "edit_same",
                                                                                                 "edit_pair",
                                                                                                 "edit_many",
                                                                                                 "record_visit",
                                                                                                 "edit_visit",
                                                                                                 "submit_visit",
                                                                                                 "edit_set",
                                                                                                 "remark",
                                                                                                 "delete",
                                                                                                 "undelete",
                                                                                                 "hand_over",
                                                                                                 "change_second",
                                                                                                 "settle",
                                                                                                 "draft",
                                                                                                 "poison",
                                                                                                 "newer_app_saves",
                                                                                                 "restart",
                                                                                                 "kill_here",
                                                                                                 "clock_change",
                                                                                                 "clone",
                                                                                                 "take_image",
                                                                                                 "put_image_back",
                                                                                                 "damage_device",
                                                                                                 "sync",
                                                                                                 "send",
                                                                                                 "receive",
                                                                                                 "receive_late",
                                                                                                 "delay_request",
                                                                                                 "deliver_request",
                                                                                                 "move_person",
                                                                                                 "disable_person",
                                                                                                 "revoke_device",
                                                                                                 "backup",
                                                                                                 "restore_backup",
                                                                                                 "newer_server_writes",
                                                                                                 "damage_server",
                                                                                                 "lend"};
    return kNames[static_cast<std::size_t>(deed)];
}

std::string_view name(WireFault fault)
{
    static constexpr std::array<std::string_view, static_cast<std::size_t>(WireFault::kCount)> kNames{
        "none",
        "request_dropped",
        "reply_dropped",
        "request_truncated",
        "reply_truncated",
        "request_duplicated",
        "reply_duplicated",
        "server_killed_before_commit",
        "server_killed_after_commit",
        "device_killed_applying",
        "device_power_cut_applying"};
    return kNames[static_cast<std::size_t>(fault)];
}

std::string_view name(DiskFault fault)
{
    static constexpr std::array<std::string_view, 5> kNames{"none", "killed_saving", "killed_saving_torn",
                                                            "power_cut_saving", "disk_full"};
    return kNames[static_cast<std::size_t>(fault)];
}

std::string describe(const Step& step)
{
    std::string text = std::to_string(step.id) + ": device " + std::to_string(step.who) + " " +
                       std::string(name(step.deed)) + " " + std::to_string(step.slot);
    if (step.wire != WireFault::None)
        text += " " + std::string(name(step.wire));
    if (step.disk != DiskFault::None)
        text += " " + std::string(name(step.disk));
    return text;
}

} // namespace roadbook::sim
