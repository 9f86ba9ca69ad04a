# SPDX-License-Identifier: GPL-3.0-or-later
#
# The road day, as commands to two windows. Read by run; every step waits for what it expects to see and fails loudly.

the_day() {
    local tablet=(--store "$out/work/tablet" --server "http://127.0.0.1:$road_port" --user lin --device 平板 --width 800 --height 1280)
    local desktop=(--store "$out/work/desktop" --server "http://127.0.0.1:$server_port" --user wang --device 电脑 --width 1440 --height 900)

    open_window tablet "${tablet[@]}"
    sign_in tablet
    tell tablet wait today.record 60
    tell tablet sleep 1500
    shot tablet today "林晓在办公室登录平板：今天的拜访、承诺和久未拜访的客户都在本机"
    open_window desktop "${desktop[@]}"
    sign_in desktop
    tell desktop wait nav.team 60
    tell desktop click nav.team
    tell desktop sleep 1500
    shot desktop before "王敏在电脑上看团队的拜访"

    network_off
    tell tablet click today.record
    tell tablet wait picker.account.0
    tell tablet click picker.search
    tell tablet type dongling
    tell tablet sleep 500
    shot tablet pick "路上没有信号：输入 dongling 就找到东岭机械"
    tell tablet click picker.account.0
    tell tablet wait visit.finish
    tell tablet click visit.purpose.competitors
    tell tablet click visit.summary
    tell tablet type "四季度用量预计增加两成，主要是新产线密封件。竞品本月报价低 3%，对方更看重交期。"
    tell tablet sleep 1200
    shot tablet visit "边谈边记，每次停顿都已存在本机"
    kill -9 "${window[tablet]}"
    wait "${window[tablet]}" 2>/dev/null || true
    say "the tablet's program was killed in the middle of typing"

    open_window tablet "${tablet[@]}"
    tell tablet wait unlock.password 30
    tell tablet click unlock.password
    tell tablet type "$ROADBOOK_PASSWORD"
    shot tablet unlock "程序被杀掉后重新打开：没有网络也能用密码解锁"
    tell tablet click unlock.submit
    tell tablet wait today.record 30
    shot tablet running "没写完的拜访还在，继续记录"
    tell tablet clicktext 继续记录
    tell tablet wait visit.finish
    tell tablet waittext 四季度用量预计增加两成
    shot tablet draft "一个字也没有丢"
    tell tablet click visit.finish
    tell tablet wait today.record
    shot tablet saved "结束拜访：已存本机，等待上传"

    network_on
    tell desktop waittext 四季度用量预计增加两成 120
    tell desktop click team.visit.0
    shot desktop live "网络恢复后，王敏没有按任何键就看到了这次拜访"

    network_off
    change_legal_representative tablet 刘志远
    shot tablet rival "林晓离线时把法定代表人改成刘志远"
    change_legal_representative desktop 刘志元
    shot desktop rival "同一时间，王敏在电脑上改成刘志元"
    network_on
    tell desktop wait conflict.settle 120
    shot desktop conflict "两个人都改过：修改前的值、两边的值、谁、什么时候，都在卡片上"
    tell tablet wait conflict.settle 120
    shot tablet conflict "林晓的平板上也是同一张卡片"
    tell desktop click conflict.rival.0
    tell desktop click conflict.settle
    tell desktop gone conflict.settle
    tell tablet gone conflict.settle 120
    shot desktop settled "王敏裁决以后"
    shot tablet settled "两台设备显示同一个结果"
}

# change_legal_representative WINDOW NAME: on the page of 东岭机械
change_legal_representative() {
    tell "$1" click nav.accounts
    tell "$1" wait accounts.search
    tell "$1" click accounts.search
    tell "$1" type donglingjixie
    tell "$1" sleep 700
    tell "$1" click accounts.row.0
    tell "$1" wait account.field.legal_representative
    tell "$1" click account.field.legal_representative
    tell "$1" wait editField.text
    tell "$1" click editField.text
    tell "$1" key Ctrl+A
    tell "$1" type "$2"
    tell "$1" click sheet.accept
    tell "$1" gone editField.text
}
