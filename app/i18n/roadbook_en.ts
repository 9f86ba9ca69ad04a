<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="zh_CN">
<context>
    <name>AccountContacts</name>
    <message>
        <source>新联系人</source>
        <translation>New contact</translation>
    </message>
    <message>
        <source>待同步</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>拜访按联系人的层级计入频次：经办、负责人、关键决策人。</source>
        <translation>What a visit counts for depends on the level of the contact: handler, head or decision maker.</translation>
    </message>
    <message>
        <source>还没有联系人</source>
        <translation>No contacts yet</translation>
    </message>
</context>
<context>
    <name>AccountDue</name>
    <message>
        <source>频次与到期</source>
        <translation>Frequency and what is due</translation>
    </message>
</context>
<context>
    <name>AccountFiles</name>
    <message>
        <source>正在加入 %1 个</source>
        <translation>Adding: %1</translation>
    </message>
    <message>
        <source>存在本机时全部加密；缩略图自动取，原件要看时再取</source>
        <translation>Everything is encrypted on this device; thumbnails arrive automatically, originals when you open them</translation>
    </message>
    <message>
        <source>营业执照、合同、现场照片、录音都可以加在这里；拜访时加的也会列出来。</source>
        <translation>Add licences, contracts, photos and recordings here; those added during visits are listed too.</translation>
    </message>
    <message>
        <source>还没有文件</source>
        <translation>No files yet</translation>
    </message>
    <message>
        <source>选照片、录音或文件</source>
        <translation>Choose photos, recordings or files</translation>
    </message>
    <message>
        <source>存一份到</source>
        <translation>Save a copy to</translation>
    </message>
    <message>
        <source>拍照</source>
        <translation>Take a photo</translation>
    </message>
    <message>
        <source>加照片、录音或文件</source>
        <translation>Add photos, recordings or files</translation>
    </message>
    <message>
        <source>照片或文件</source>
        <translation>Photo or file</translation>
    </message>
    <message>
        <source>再存一次</source>
        <translation>Save again</translation>
    </message>
</context>
<context>
    <name>AccountHistory</name>
    <message>
        <source>变更历史</source>
        <translation>History</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>还没有变更</source>
        <translation>No changes yet</translation>
    </message>
</context>
<context>
    <name>AccountLatest</name>
    <message>
        <source>最近往来</source>
        <translation>Latest dealings</translation>
    </message>
    <message>
        <source>全部往来</source>
        <translation>All dealings</translation>
    </message>
    <message>
        <source>还没有拜访记录</source>
        <translation>No visits yet</translation>
    </message>
    <message>
        <source>答应过的事会一直跟到关闭</source>
        <translation>followed up until closed</translation>
    </message>
    <message>
        <source>承诺与待办</source>
        <translation>Promises</translation>
    </message>
    <message>
        <source>全部承诺</source>
        <translation>All promises</translation>
    </message>
    <message>
        <source>已兑现</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>没有未了的承诺</source>
        <translation>No open promises</translation>
    </message>
</context>
<context>
    <name>AccountList</name>
    <message>
        <source>客户列表</source>
        <translation>Customer list</translation>
    </message>
    <message>
        <source>新建一位客户，或者导入客户一览表。</source>
        <translation>Create a customer or import a customer list.</translation>
    </message>
    <message>
        <source>可以用汉字、全拼或者首字母，例如 dljx。</source>
        <translation>Characters, full pinyin or initials will do, for example dljx.</translation>
    </message>
    <message>
        <source>还没有客户</source>
        <translation>No customers yet</translation>
    </message>
    <message>
        <source>没有找到“%1”</source>
        <translation>Nothing found for &quot;%1&quot;</translation>
    </message>
</context>
<context>
    <name>AccountOverview</name>
    <message>
        <source>基础资料</source>
        <translation>Basic data</translation>
    </message>
</context>
<context>
    <name>AccountPage</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>%1 处冲突</source>
        <translation>Conflicts: %1</translation>
    </message>
    <message>
        <source>记录拜访</source>
        <translation>Record a visit</translation>
    </message>
    <message>
        <source>概览</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>往来</source>
        <translation>Dealings</translation>
    </message>
    <message>
        <source>承诺</source>
        <translation>Promises</translation>
    </message>
    <message>
        <source>变更历史</source>
        <translation>History</translation>
    </message>
    <message>
        <source>档案已经移交或者收回，您的设备上不再保存它。没有上传的修改已经交给主管。</source>
        <translation>The archive was handed over or withdrawn and is no longer kept on your device. Changes that had not been sent were passed to the supervisor.</translation>
    </message>
    <message>
        <source>这份档案不再由您负责</source>
        <translation>This archive is no longer yours</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>Files</translation>
    </message>
</context>
<context>
    <name>AccountPromises</name>
    <message>
        <source>已兑现</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>不再需要</source>
        <translation>No longer needed</translation>
    </message>
    <message>
        <source>不再需要：%1</source>
        <translation>No longer needed: %1</translation>
    </message>
    <message>
        <source>拜访时答应的事记在这里，一直跟到关闭。</source>
        <translation>What is promised on a visit stays here until it is closed.</translation>
    </message>
    <message>
        <source>没有承诺</source>
        <translation>No promises</translation>
    </message>
</context>
<context>
    <name>AccountRow</name>
    <message>
        <source>%1 处冲突</source>
        <translation>Conflicts: %1</translation>
    </message>
    <message>
        <source>待同步</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>记录与%1的电话</source>
        <translation>Record a call with %1</translation>
    </message>
</context>
<context>
    <name>AccountTimeline</name>
    <message>
        <source>往来</source>
        <translation>Dealings</translation>
    </message>
    <message>
        <source>还没有拜访记录</source>
        <translation>No visits yet</translation>
    </message>
</context>
<context>
    <name>AccountsPage</name>
    <message>
        <source>共 %1 家</source>
        <translation>%1 in all</translation>
    </message>
    <message>
        <source>找到 %1 家</source>
        <translation>%1 found</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>导入客户一览表</source>
        <translation>Import a customer list</translation>
    </message>
    <message>
        <source>新建客户</source>
        <translation>New customer</translation>
    </message>
    <message>
        <source>查找客户或联系人</source>
        <translation>Find a customer or contact</translation>
    </message>
    <message>
        <source>客户、联系人、拼音首字母</source>
        <translation>Customer, contact, initials</translation>
    </message>
    <message>
        <source>在左边选一位客户</source>
        <translation>Choose a customer on the left</translation>
    </message>
</context>
<context>
    <name>CameraView</name>
    <message>
        <source>拍照</source>
        <translation>Take a photo</translation>
    </message>
    <message>
        <source>拍下的照片</source>
        <translation>The photo</translation>
    </message>
    <message>
        <source>摄像头的画面</source>
        <translation>Camera view</translation>
    </message>
    <message>
        <source>正在打开摄像头</source>
        <translation>Opening the camera</translation>
    </message>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>用这张照片吗？</source>
        <translation>Use this photo?</translation>
    </message>
    <message>
        <source>换一个摄像头</source>
        <translation>Switch to another camera</translation>
    </message>
    <message>
        <source>用这张</source>
        <translation>Use it</translation>
    </message>
    <message>
        <source>重拍</source>
        <translation>Retake</translation>
    </message>
</context>
<context>
    <name>CommandPalette</name>
    <message>
        <source>快速查找</source>
        <translation>Quick find</translation>
    </message>
    <message>
        <source>去哪里、做什么、找哪位客户</source>
        <translation>Where to, what to do, which customer</translation>
    </message>
</context>
<context>
    <name>ConflictCard</name>
    <message>
        <source>%1：两个人都改过</source>
        <translation>%1: changed by two people</translation>
    </message>
    <message>
        <source>修改前：%1</source>
        <translation>Before: %1</translation>
    </message>
    <message>
        <source>修改前没有填写</source>
        <translation>It was empty before</translation>
    </message>
    <message>
        <source>另填一个值…</source>
        <translation>Another value…</translation>
    </message>
    <message>
        <source>%1 的新值</source>
        <translation>New value of %1</translation>
    </message>
    <message>
        <source>所有的值都会留在变更历史里，随时可以改回来。裁决同步后，每台设备显示同一个结果。</source>
        <translation>Every value stays in the history and can be brought back. Once this has synced, every device shows the same result.</translation>
    </message>
    <message>
        <source>采用</source>
        <translation>Use</translation>
    </message>
    <message>
        <source>采用“%1”</source>
        <translation>Use &quot;%1&quot;</translation>
    </message>
    <message>
        <source>稍后处理</source>
        <translation>Later</translation>
    </message>
</context>
<context>
    <name>ContactSheet</name>
    <message>
        <source>新联系人</source>
        <translation>New contact</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contact</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>决定拜访是否计入频次</source>
        <translation>decides which visits count</translation>
    </message>
    <message>
        <source>层级</source>
        <translation>Level</translation>
    </message>
    <message>
        <source>职务</source>
        <translation>Title</translation>
    </message>
    <message>
        <source>手机</source>
        <translation>Mobile</translation>
    </message>
    <message>
        <source>微信</source>
        <translation>WeChat</translation>
    </message>
    <message>
        <source>邮箱</source>
        <translation>E-mail</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>从日历里选</source>
        <translation>choose from the calendar</translation>
    </message>
    <message>
        <source>选日期</source>
        <translation>Choose a day</translation>
    </message>
</context>
<context>
    <name>DatePicker</name>
    <message>
        <source>选定</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>选日期</source>
        <translation>Choose a day</translation>
    </message>
    <message>
        <source>上个月</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>下个月</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>一</source>
        <translation>Mon</translation>
    </message>
    <message>
        <source>二</source>
        <translation>Tue</translation>
    </message>
    <message>
        <source>三</source>
        <translation>Wed</translation>
    </message>
    <message>
        <source>四</source>
        <translation>Thu</translation>
    </message>
    <message>
        <source>五</source>
        <translation>Fri</translation>
    </message>
    <message>
        <source>六</source>
        <translation>Sat</translation>
    </message>
    <message>
        <source>日</source>
        <translation>Sun</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>zh_CN</source>
        <translation>en_GB</translation>
    </message>
    <message>
        <source>yyyy年M月</source>
        <translation>MMMM yyyy</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>today</translation>
    </message>
</context>
<context>
    <name>DevicePage</name>
    <message>
        <source>设备与存储</source>
        <translation>Device and storage</translation>
    </message>
    <message>
        <source>正在核对</source>
        <translation>Checking</translation>
    </message>
    <message>
        <source>现在核对</source>
        <translation>Check now</translation>
    </message>
    <message>
        <source>这台设备</source>
        <translation>This device</translation>
    </message>
    <message>
        <source>设备名称</source>
        <translation>Device name</translation>
    </message>
    <message>
        <source>启用于</source>
        <translation>In use since</translation>
    </message>
    <message>
        <source>使用人</source>
        <translation>User</translation>
    </message>
    <message>
        <source>服务器</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>上次联系</source>
        <translation>Last contact</translation>
    </message>
    <message>
        <source>设备时钟</source>
        <translation>Device clock</translation>
    </message>
    <message>
        <source>设备还剩 %1</source>
        <translation>%1 free on the device</translation>
    </message>
    <message>
        <source>存储 %1</source>
        <translation>Storage %1</translation>
    </message>
    <message>
        <source>本机记录</source>
        <translation>Records here</translation>
    </message>
    <message>
        <source>照片与文件</source>
        <translation>Photos and files</translation>
    </message>
    <message>
        <source>自动发现、自动改正，不用您做什么</source>
        <translation>Found and corrected automatically; nothing for you to do</translation>
    </message>
    <message>
        <source>发生过的事</source>
        <translation>What has happened</translation>
    </message>
</context>
<context>
    <name>DueList</name>
    <message>
        <source>逾期 %1</source>
        <translation>Overdue: %1</translation>
    </message>
    <message>
        <source>没有到期的事</source>
        <translation>Nothing is due</translation>
    </message>
    <message>
        <source>到期与承诺</source>
        <translation>Due and promised</translation>
    </message>
    <message>
        <source>该见的都见过，承诺都已兑现。</source>
        <translation>Everyone due has been seen and every promise is kept.</translation>
    </message>
    <message>
        <source>到期清单不能显示</source>
        <translation>The due list cannot be shown</translation>
    </message>
    <message>
        <source>还有 %1 项</source>
        <translation>%1 more</translation>
    </message>
</context>
<context>
    <name>DueRowsWords</name>
    <message>
        <source>待办</source>
        <translation>To do</translation>
    </message>
    <message>
        <source>已超时</source>
        <translation>Past due</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>%1前</source>
        <translation>By %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>承诺 · %1：%2</source>
        <translation>Promise · %1: %2</translation>
    </message>
    <message>
        <source>记录拜访：%1</source>
        <translation>Record a visit: %1</translation>
    </message>
    <message>
        <source>补记：%1</source>
        <translation>Record it now: %1</translation>
    </message>
    <message>
        <source>已兑现：%1</source>
        <translation>Kept: %1</translation>
    </message>
    <message>
        <source>已办：%1</source>
        <translation>Done: %1</translation>
    </message>
    <message>
        <source>展开或收起：%1</source>
        <translation>Show or hide the customers: %1</translation>
    </message>
    <message>
        <source>去填写：%1</source>
        <translation>Fill in: %1</translation>
    </message>
    <message numerus="yes">
        <source>逾期 %n 天</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>还剩 %n 天</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n 家</source>
        <translation>
            <numerusform>%1 · %n customer</numerusform>
            <numerusform>%1 · %n customers</numerusform>
        </translation>
    </message>
    <message>
        <source>承诺：%1 · %2</source>
        <translation>Promised: %1 · %2</translation>
    </message>
    <message>
        <source>明天</source>
        <translation>Tomorrow</translation>
    </message>
</context>
<context>
    <name>DutySheet</name>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>结果（可不填）</source>
        <translation>Result (optional)</translation>
    </message>
    <message>
        <source>备注（可不填）</source>
        <translation>Note (optional)</translation>
    </message>
</context>
<context>
    <name>EditFieldSheet</name>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
</context>
<context>
    <name>FieldRow</name>
    <message>
        <source>未填</source>
        <translation>Empty</translation>
    </message>
    <message>
        <source>待裁决</source>
        <translation>To settle</translation>
    </message>
    <message>
        <source>待同步</source>
        <translation>To send</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>自动合并</source>
        <translation>Merged</translation>
    </message>
    <message>
        <source>裁决未采用</source>
        <translation>Not used</translation>
    </message>
    <message>
        <source>移除</source>
        <translation>Removed</translation>
    </message>
    <message>
        <source>待同步</source>
        <translation>To send</translation>
    </message>
    <message>
        <source>新建</source>
        <translation>Created</translation>
    </message>
    <message>
        <source>裁决</source>
        <translation>Settled</translation>
    </message>
    <message>
        <source>修改</source>
        <translation>Changed</translation>
    </message>
    <message>
        <source>已删除</source>
        <translation>Deleted</translation>
    </message>
    <message>
        <source>保留</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>应当是整数，例如 120。</source>
        <translation>It should be a whole number, for example 120.</translation>
    </message>
    <message>
        <source>应当是以元为单位的数字，例如 5000000。</source>
        <translation>It should be a number in CNY, for example 5000000.</translation>
    </message>
    <message>
        <source>应当是以万元为单位的数字，例如 26.4。</source>
        <translation>It should be a number in units of 10,000 CNY, for example 26.4.</translation>
    </message>
    <message>
        <source>应当是日期，例如 2026-11-23。</source>
        <translation>It should be a date, for example 2026-11-23.</translation>
    </message>
    <message>
        <source>这台设备</source>
        <translation>This device</translation>
    </message>
    <message>
        <source>整条记录</source>
        <translation>The whole record</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>是否删除</source>
        <translation>Deleted or not</translation>
    </message>
    <message>
        <source>%1 在 %2 裁决为“%3”</source>
        <translation>%1 settled it as &quot;%3&quot; on %2</translation>
    </message>
    <message>
        <source>同一次同步里另有 %1 个字段自动合并，没有丢失</source>
        <translation>Fields merged automatically in the same sync, nothing lost: %1</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>离线，%1 到达</source>
        <translation>offline, arrived %1</translation>
    </message>
    <message>
        <source>待裁决</source>
        <translation>To settle</translation>
    </message>
    <message>
        <source>应当是纬度和经度，例如 31.230410,121.473700，可以从地图上复制。</source>
        <translation>It has to be a latitude and a longitude, for example 31.230410,121.473700; you can copy them from a map.</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>取回 %1</source>
        <translation>Fetch %1</translation>
    </message>
    <message>
        <source>存一份 %1</source>
        <translation>Save a copy of %1</translation>
    </message>
    <message>
        <source>拿掉 %1</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>停止播放</source>
        <translation>Stop playing</translation>
    </message>
    <message>
        <source>播放</source>
        <translation>Play</translation>
    </message>
</context>
<context>
    <name>FileRowWords</name>
    <message>
        <source>照片</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>录音</source>
        <translation>Recording</translation>
    </message>
    <message>
        <source>文件</source>
        <translation>File</translation>
    </message>
    <message>
        <source>客户档案</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>%1拜访</source>
        <translation>Visit, %1</translation>
    </message>
    <message>
        <source>服务器没有收：这位客户的空间满了，请找管理员。文件还在本机</source>
        <translation>The server did not accept it: this customer&apos;s storage is full; please ask the administrator. The file is still on this device</translation>
    </message>
    <message>
        <source>服务器没有收，稍后再试。文件还在本机</source>
        <translation>The server did not accept it; it will be tried again later. The file is still on this device</translation>
    </message>
    <message>
        <source>随拜访一起保存</source>
        <translation>Saved with the visit</translation>
    </message>
    <message>
        <source>正在取回 %1</source>
        <translation>Fetching %1</translation>
    </message>
    <message>
        <source>联网后自动取回</source>
        <translation>Fetched automatically once online</translation>
    </message>
    <message>
        <source>还没有取到本机</source>
        <translation>Not on this device yet</translation>
    </message>
    <message>
        <source>正在上传 %1</source>
        <translation>Sending %1</translation>
    </message>
    <message>
        <source>已存本机，等待上传</source>
        <translation>Saved here, waiting to be sent</translation>
    </message>
    <message>
        <source>已存本机，已上传</source>
        <translation>Saved here and sent</translation>
    </message>
    <message>
        <source>“%1”超过 50 MB，没有加上。请缩小一些，或者只加需要的几页。</source>
        <translation>&quot;%1&quot; is larger than 50 MB and was not added. Please make it smaller, or add only the pages needed.</translation>
    </message>
    <message>
        <source>“%1”不是能加的文件。可以加照片、录音、PDF、Office 文档和文本；压缩包、视频和程序不收。</source>
        <translation>&quot;%1&quot; cannot be added. Photos, recordings, PDFs, Office documents and text files can; ZIP files, videos and programs cannot.</translation>
    </message>
    <message>
        <source>“%1”读不出来，没有加上。请确认它还在，再选一次。</source>
        <translation>&quot;%1&quot; cannot be read and was not added. Please check that it is still there and choose it again.</translation>
    </message>
</context>
<context>
    <name>FileTile</name>
    <message>
        <source>拿掉 %1</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>停止播放</source>
        <translation>Stop playing</translation>
    </message>
    <message>
        <source>播放</source>
        <translation>Play</translation>
    </message>
</context>
<context>
    <name>FileViewer</name>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>FindingWords</name>
    <message>
        <source>制度列了这一考核项目，没有写它的权重</source>
        <translation>The regulation lists the assessed item without a weight</translation>
    </message>
    <message>
        <source>制度没有写出数字：%1</source>
        <translation>The regulation gives no number: %1</translation>
    </message>
    <message>
        <source>没有制度写明客户满意率要达到多少</source>
        <translation>No regulation sets the share of satisfied customers to reach</translation>
    </message>
    <message>
        <source>这一等级的账期天数要由公司给定</source>
        <translation>The days of credit for this grade must be given by the company</translation>
    </message>
    <message>
        <source>这一等级的信用额度要由公司给定</source>
        <translation>The credit limit for this grade must be given by the company</translation>
    </message>
    <message>
        <source>应当是一段文字</source>
        <translation>A text is expected</translation>
    </message>
    <message>
        <source>应当是一个列表</source>
        <translation>A list is expected</translation>
    </message>
    <message>
        <source>应当是一列文字</source>
        <translation>A list of texts is expected</translation>
    </message>
    <message>
        <source>应当是一个对象</source>
        <translation>An object is expected</translation>
    </message>
    <message>
        <source>应当是 true 或 false</source>
        <translation>true or false is expected</translation>
    </message>
    <message>
        <source>应当是整数</source>
        <translation>A whole number is expected</translation>
    </message>
    <message>
        <source>没有写“%2”的“%1”来访怎样接待，按没有要求处理</source>
        <translation>Nothing says how &quot;%1&quot; of &quot;%2&quot; is received; nothing is required then</translation>
    </message>
    <message>
        <source>制度包最大 1 MiB</source>
        <translation>A pack can have at most 1 MiB</translation>
    </message>
    <message>
        <source>制度包应当是一个 JSON 对象</source>
        <translation>A pack has to be one JSON object</translation>
    </message>
    <message>
        <source>这不是 JSON：第 %2 行第 %3 列写得不对</source>
        <translation>This is not JSON: line %2, column %3 is wrong</translation>
    </message>
    <message>
        <source>这不是 JSON：%1</source>
        <translation>This is not JSON: %1</translation>
    </message>
    <message>
        <source>嵌套得太深</source>
        <translation>It is nested too deeply</translation>
    </message>
    <message>
        <source>同一个对象里“%1”写了两次</source>
        <translation>The member &quot;%1&quot; occurs twice in one object</translation>
    </message>
    <message>
        <source>一项也没有写</source>
        <translation>Nothing is named</translation>
    </message>
    <message>
        <source>应当是写成文字的小数，例如 &quot;0.135&quot;</source>
        <translation>A decimal number as text is expected, such as &quot;0.135&quot;</translation>
    </message>
    <message>
        <source>应当是日期：YYYY-MM-DD</source>
        <translation>A date is expected: YYYY-MM-DD</translation>
    </message>
    <message>
        <source>不是日期：%1；应当写成 2026-11-23 这样</source>
        <translation>Not a date: &quot;%1&quot;; expected year-month-day such as 2026-11-23</translation>
    </message>
    <message>
        <source>不是数字：%1</source>
        <translation>Not a number: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>数字太大：%1</source>
        <translation>Number too large: &quot;%1&quot;</translation>
    </message>
    <message>
        <source>小数位太多：%1，最多 %2 位</source>
        <translation>Too many decimal places: &quot;%1&quot;; at most %2</translation>
    </message>
    <message>
        <source>应当在 %1 和 %2 之间</source>
        <translation>It has to be between %1 and %2</translation>
    </message>
    <message>
        <source>应当是百分数：0 到 100</source>
        <translation>It has to be a percentage from 0 to 100</translation>
    </message>
    <message>
        <source>应当是一天里的时刻：&quot;18:00&quot;，一天结束写 &quot;24:00&quot;</source>
        <translation>It has to be a time of day: &quot;18:00&quot;, or &quot;24:00&quot; for the end of the day</translation>
    </message>
    <message>
        <source>没有“%1”这个值，可以写：%2</source>
        <translation>&quot;%1&quot; is none of: %2</translation>
    </message>
    <message>
        <source>“%1”写了两次</source>
        <translation>&quot;%1&quot; occurs twice</translation>
    </message>
    <message>
        <source>没有这个岗位：%1</source>
        <translation>There is no actor &quot;%1&quot;</translation>
    </message>
    <message>
        <source>没有这条联系要求：%1</source>
        <translation>There is no obligation &quot;%1&quot;</translation>
    </message>
    <message>
        <source>没有这条审批流程：%1</source>
        <translation>There is no chain &quot;%1&quot; in approvals</translation>
    </message>
    <message>
        <source>没有这一项资料：%1</source>
        <translation>There is no fact &quot;%1&quot;</translation>
    </message>
    <message>
        <source>没有这一项数字资料：%1</source>
        <translation>There is no number fact &quot;%1&quot;</translation>
    </message>
    <message>
        <source>没有这种记录：%1</source>
        <translation>There is no record type &quot;%1&quot;</translation>
    </message>
    <message>
        <source>没有这种记录</source>
        <translation>There is no such record type</translation>
    </message>
    <message>
        <source>%2 没有“%1”这个字段</source>
        <translation>There is no field &quot;%1&quot; of %2; roadbook-cli schema lists them</translation>
    </message>
    <message>
        <source>客户档案没有“%1”这个字段</source>
        <translation>A customer has no field &quot;%1&quot;</translation>
    </message>
    <message>
        <source>%1 没有“%2”这个字段</source>
        <translation>%1 has no field &quot;%2&quot;</translation>
    </message>
    <message>
        <source>%1 没有“%2”这个状态</source>
        <translation>%1 has no state &quot;%2&quot;</translation>
    </message>
    <message>
        <source>方案里没有“%1”这个等级</source>
        <translation>The scheme has no grade &quot;%1&quot;</translation>
    </message>
    <message>
        <source>拜访没有“%1”这个值</source>
        <translation>&quot;%1&quot; is not a value that a visit has</translation>
    </message>
    <message>
        <source>来访者的列表里没有“%1”（reception.visitors）</source>
        <translation>&quot;%1&quot; is not a rank in the list reception.visitors</translation>
    </message>
    <message>
        <source>那个月没有这一天</source>
        <translation>That month has no such day</translation>
    </message>
    <message>
        <source>一档也没有写</source>
        <translation>There is no band</translation>
    </message>
    <message>
        <source>一级也没有写</source>
        <translation>There is no level</translation>
    </message>
    <message>
        <source>等级“%1”写了两次</source>
        <translation>The grade &quot;%1&quot; occurs twice</translation>
    </message>
    <message>
        <source>另一个方案已经叫“%1”</source>
        <translation>Another scheme already has the id &quot;%1&quot;</translation>
    </message>
    <message>
        <source>主方案只能有一个，现在有 %1 个</source>
        <translation>Exactly one scheme must be primary; there are %1</translation>
    </message>
    <message>
        <source>两档重叠：%1 和 %2 都包含同一个数，只能给其中一档</source>
        <translation>Overlaps: %1 and %2 share a number; give the shared point to one of them</translation>
    </message>
    <message>
        <source>对数字的条件要写 from、above、to 或 below</source>
        <translation>A condition on a number must name from, above, to or below</translation>
    </message>
    <message>
        <source>和“%1”写的是同一端，只能留一个</source>
        <translation>It names the same end as &quot;%1&quot;; keep one</translation>
    </message>
    <message>
        <source>两端之间没有数</source>
        <translation>Nothing lies between its two ends</translation>
    </message>
    <message>
        <source>加起来应当是 100</source>
        <translation>The sum must be 100</translation>
    </message>
    <message>
        <source>各权重加起来应当是 100</source>
        <translation>The weights must sum to 100</translation>
    </message>
    <message>
        <source>缺少这一项：有一级取前百分之几，要写按什么排名</source>
        <translation>This is missing: a level takes a top share, so somebody must be the top</translation>
    </message>
    <message>
        <source>比 &quot;min&quot; 小</source>
        <translation>It is less than &quot;min&quot;</translation>
    </message>
    <message>
        <source>写了 &quot;tender&quot;: &quot;only&quot;，就不能再写等级</source>
        <translation>Grades mean nothing beside &quot;tender&quot;: &quot;only&quot;</translation>
    </message>
    <message>
        <source>不能有空格</source>
        <translation>It must not contain a space</translation>
    </message>
    <message>
        <source>“%1”的密级是 %2，制度包写的不一样</source>
        <translation>&quot;%1&quot; is classified as %2; the pack says otherwise</translation>
    </message>
    <message>
        <source>“%1”在前面的分组里已经有了，会算两次</source>
        <translation>&quot;%1&quot; is in an earlier group too and would count twice</translation>
    </message>
    <message>
        <source>只有联系人的分组能写层级</source>
        <translation>Only a group of contact fields has levels</translation>
    </message>
    <message>
        <source>前面已经写了“%2”的“%1”来访怎样接待，两条重叠</source>
        <translation>An earlier rule already says how &quot;%1&quot; of &quot;%2&quot; is received; the two overlap</translation>
    </message>
    <message>
        <source>要写从哪个状态开始：&quot;from&quot;，或者 &quot;creates&quot;: true</source>
        <translation>Say where the move begins: &quot;from&quot;, or &quot;creates&quot;: true</translation>
    </message>
    <message>
        <source>从“%1”到“%2”写了两步</source>
        <translation>Two moves lead from &quot;%1&quot; to &quot;%2&quot;</translation>
    </message>
    <message>
        <source>审批流程绕成了一圈：%1</source>
        <translation>The chain runs in a circle: %1</translation>
    </message>
    <message>
        <source>“%1”的下一步“%2”不在这条流程里</source>
        <translation>&quot;%1&quot; leads to &quot;%2&quot;, which is not a step of the chain</translation>
    </message>
    <message>
        <source>有的步骤走不到，流程是：%1</source>
        <translation>Some steps cannot be reached; the chain is: %1</translation>
    </message>
    <message>
        <source>审批流程至少要有一步</source>
        <translation>A chain needs at least one step</translation>
    </message>
    <message>
        <source>“%1”已经有审批流程</source>
        <translation>&quot;%1&quot; already has a chain</translation>
    </message>
    <message>
        <source>比 days 小</source>
        <translation>It is less than days</translation>
    </message>
    <message>
        <source>系数和 &quot;by_score&quot;: true（按得分的百分数）要写一个，也只能写一个</source>
        <translation>Give either a factor or &quot;by_score&quot;: true (the score in percent)</translation>
    </message>
    <message>
        <source>各项权重加起来不等于满分</source>
        <translation>The weights do not add up to the full score</translation>
    </message>
    <message>
        <source>与前一档重叠：各档要从低到高</source>
        <translation>Overlaps the band before it: bands must rise</translation>
    </message>
    <message>
        <source>最低一档要从 0 起，每个得分才有所属</source>
        <translation>The lowest band must begin at 0, so that every score has one</translation>
    </message>
    <message>
        <source>最低一档要写 &quot;at_least&quot;: &quot;0&quot;，每个预估才有所属</source>
        <translation>The lowest band must be &quot;at_least&quot;: &quot;0&quot;, so that every estimate has one</translation>
    </message>
    <message>
        <source>这一档要写比率，不能写固定金额</source>
        <translation>A band needs a rate, not a fixed amount</translation>
    </message>
    <message>
        <source>与前一段重叠：上限要从低到高，只有最后一段没有上限</source>
        <translation>Overlaps the slice before it: tops must rise, and only the last has none</translation>
    </message>
    <message>
        <source>最后一段不能有上限（&quot;up_to&quot;: null），每个金额才有比率</source>
        <translation>The last slice must have no top (&quot;up_to&quot;: null), so that every amount has a rate</translation>
    </message>
    <message>
        <source>below 和 above 要写一个，也只能写一个</source>
        <translation>Give either below or above</translation>
    </message>
    <message>
        <source>计划完成率是舍去尾数再比的，请写 at_least</source>
        <translation>A share of the plan is compared rounded down: use at_least</translation>
    </message>
    <message>
        <source>各份加起来不等于 1</source>
        <translation>The shares do not add up to 1</translation>
    </message>
    <message>
        <source>at_least（含本数）和 above（不含本数）要写一个，也只能写一个</source>
        <translation>Give either at_least (the bound belongs to it) or above (it does not)</translation>
    </message>
    <message>
        <source>比率和固定金额要写一个，也只能写一个</source>
        <translation>Give either a rate or a fixed amount</translation>
    </message>
    <message>
        <source>与前一级重叠：界限要从低到高</source>
        <translation>Overlaps the tier before it: bounds must rise</translation>
    </message>
    <message>
        <source>数字要写明怎样限定：at_least、at_most、above、below 或 exactly</source>
        <translation>Say how the number limits: at_least, at_most, above, below or exactly</translation>
    </message>
    <message>
        <source>full_at 要大于 0，权重不能小于 0</source>
        <translation>full_at must be above zero, and the weight must not be below it</translation>
    </message>
    <message>
        <source>要有第一个阶段，和一个算作成交的阶段</source>
        <translation>A first stage is needed, and one that counts as converted</translation>
    </message>
    <message>
        <source>超出了评分的范围</source>
        <translation>It is outside the scale</translation>
    </message>
    <message>
        <source>%1%2没有对应的等级，归为待定级</source>
        <translation>%1 %2: there is no grade; not graded yet</translation>
    </message>
    <message>
        <source>%1%2没有对应的等级，按下一档定级</source>
        <translation>%1 %2: there is no grade; graded as the band below</translation>
    </message>
    <message>
        <source>%1%2没有对应的等级，按上一档定级</source>
        <translation>%1 %2: there is no grade; graded as the band above</translation>
    </message>
    <message>
        <source>缺少这一项，请补上</source>
        <translation>This is missing; please add it</translation>
    </message>
    <message>
        <source>这个版本不认识这一项，是不是写错了？请改正或删去</source>
        <translation>This version does not know this member; is it misspelt? Correct it or take it out</translation>
    </message>
</context>
<context>
    <name>FirstSyncPage</name>
    <message>
        <source>只有第一次需要等；今天要用的客户先到。</source>
        <translation>You only have to wait this once; today&apos;s customers arrive first.</translation>
    </message>
    <message>
        <source>正在准备您的档案</source>
        <translation>Preparing your archives</translation>
    </message>
    <message>
        <source>%1 / %2 条</source>
        <translation>Records: %1 of %2</translation>
    </message>
    <message>
        <source>已收到 %1 条</source>
        <translation>%1 received</translation>
    </message>
    <message>
        <source>暂停，已收到的会保留</source>
        <translation>Pause, nothing is lost</translation>
    </message>
    <message>
        <source>继续</source>
        <translation>Resume</translation>
    </message>
    <message>
        <source>先开始工作，其余的在后台接收</source>
        <translation>Start now, the rest follows</translation>
    </message>
</context>
<context>
    <name>Gallery</name>
    <message>
        <source>访册 · 部件一览</source>
        <translation>Roadbook · Components</translation>
    </message>
</context>
<context>
    <name>GalleryCards</name>
    <message>
        <source>卡片</source>
        <translation>Cards</translation>
    </message>
    <message>
        <source>矿山机械</source>
        <translation>Mining machines</translation>
    </message>
    <message>
        <source>东岭机械股份有限公司</source>
        <translation>Dongling Machinery</translation>
    </message>
    <message>
        <source>林晓</source>
        <translation>Lin Xiao</translation>
    </message>
    <message>
        <source>江城</source>
        <translation>Jiangcheng</translation>
    </message>
    <message>
        <source>专门回访</source>
        <translation>Return visit</translation>
    </message>
    <message>
        <source>赵敏 · 经办</source>
        <translation>Zhao Min · Handler</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>达成</source>
        <translation>Achieved</translation>
    </message>
    <message>
        <source>停留 52 分钟</source>
        <translation>Stayed 52 min</translation>
    </message>
    <message>
        <source>四季度用量预计增加两成，主要是新产线密封件。对方更看重交期。</source>
        <translation>Usage is to grow by a fifth in the fourth quarter, mainly seals for the new line. Delivery matters more to them.</translation>
    </message>
    <message>
        <source>照片 · 3.2 MB</source>
        <translation>Photo · 3.2 MB</translation>
    </message>
    <message>
        <source>新产线.jpg</source>
        <translation>new-line.jpg</translation>
    </message>
    <message>
        <source>录音 · 1.1 MB</source>
        <translation>Recording · 1.1 MB</translation>
    </message>
    <message>
        <source>交期沟通.m4a</source>
        <translation>delivery.m4a</translation>
    </message>
    <message>
        <source>已存本机，等待上传</source>
        <translation>Saved here, waiting to be sent</translation>
    </message>
    <message>
        <source>去哪里</source>
        <translation>Ways around</translation>
    </message>
    <message>
        <source>林</source>
        <translation>L</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>同步</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>一句话说明</source>
        <translation>One sentence</translation>
    </message>
    <message>
        <source>页面的标题</source>
        <translation>Title of a page</translation>
    </message>
    <message>
        <source>快速查找</source>
        <translation>Quick find</translation>
    </message>
    <message>
        <source>录音 14:32.wav</source>
        <translation>Voice note 14:32.wav</translation>
    </message>
    <message>
        <source>拍照</source>
        <translation>Take a photo</translation>
    </message>
    <message>
        <source>上次联系 11月3日</source>
        <translation>Last contact: 3 Nov</translation>
    </message>
</context>
<context>
    <name>GalleryInputs</name>
    <message>
        <source>按钮</source>
        <translation>Buttons</translation>
    </message>
    <message>
        <source>主要</source>
        <translation>Primary</translation>
    </message>
    <message>
        <source>次要</source>
        <translation>Secondary</translation>
    </message>
    <message>
        <source>安静</source>
        <translation>Quiet</translation>
    </message>
    <message>
        <source>危险</source>
        <translation>Danger</translation>
    </message>
    <message>
        <source>现在不能按</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>大按钮</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>图标按钮，在白底上</source>
        <translation>Icon, on white</translation>
    </message>
    <message>
        <source>图标按钮，在纸上</source>
        <translation>Icon, on paper</translation>
    </message>
    <message>
        <source>标签与选择</source>
        <translation>Chips and choices</translation>
    </message>
    <message>
        <source>选一个</source>
        <translation>One of them</translation>
    </message>
    <message>
        <source>可多选</source>
        <translation>choose any</translation>
    </message>
    <message>
        <source>选几个</source>
        <translation>Several</translation>
    </message>
    <message>
        <source>+ 新的</source>
        <translation>+ New</translation>
    </message>
    <message>
        <source>只能看</source>
        <translation>To read only</translation>
    </message>
    <message>
        <source>概览</source>
        <translation>Overview</translation>
    </message>
    <message>
        <source>联系人</source>
        <translation>Contacts</translation>
    </message>
    <message>
        <source>往来</source>
        <translation>Dealings</translation>
    </message>
    <message>
        <source>填写</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>下面是它的用处</source>
        <translation>What it is for stands here</translation>
    </message>
    <message>
        <source>一行字</source>
        <translation>One line</translation>
    </message>
    <message>
        <source>还没有填</source>
        <translation>Not filled in</translation>
    </message>
    <message>
        <source>填错了的</source>
        <translation>Filled in wrongly</translation>
    </message>
    <message>
        <source>应当是数字，例如 26.4</source>
        <translation>Should be a number, such as 26.4</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>搜索</source>
        <translation>Search</translation>
    </message>
    <message>
        <source>汉字、拼音或首字母</source>
        <translation>Characters, pinyin or initials</translation>
    </message>
    <message>
        <source>几行字</source>
        <translation>Some lines</translation>
    </message>
    <message>
        <source>四季度用量预计增加两成，主要是新产线密封件。对方更看重交期。</source>
        <translation>Usage is to grow by a fifth in the fourth quarter, mainly seals for the new line. Delivery matters more to them.</translation>
    </message>
    <message>
        <source>几个里取一个</source>
        <translation>One of rivals</translation>
    </message>
    <message>
        <source>取这一个</source>
        <translation>Take this one</translation>
    </message>
    <message>
        <source>或者这一个</source>
        <translation>Or this one</translation>
    </message>
</context>
<context>
    <name>GalleryPage</name>
    <message>
        <source>页面用到的全部部件；换外观、语言和字号看看</source>
        <translation>All components that pages use; try themes, languages and text sizes</translation>
    </message>
    <message>
        <source>部件一览</source>
        <translation>Components</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>Follow system</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>大</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>较大</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>最大</source>
        <translation>Largest</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>一周</source>
        <translation>A week</translation>
    </message>
</context>
<context>
    <name>GalleryRows</name>
    <message>
        <source>列表的行</source>
        <translation>Rows of lists</translation>
    </message>
    <message>
        <source>勾掉</source>
        <translation>Tick off</translation>
    </message>
    <message>
        <source>A2 每 30 天上门 1 次</source>
        <translation>A2: a visit every 30 days</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>制度 第34条 · 上次 10月24日</source>
        <translation>Regulation, Art. 34 · last 24 Oct</translation>
    </message>
    <message>
        <source>年末挂历与贺卡</source>
        <translation>Year-end calendar and card</translation>
    </message>
    <message>
        <source>12月31日前</source>
        <translation>by 31 Dec</translation>
    </message>
    <message>
        <source>制度 第34条</source>
        <translation>Regulation, Art. 34</translation>
    </message>
    <message>
        <source>已兑现</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>11月30日</source>
        <translation>30 Nov</translation>
    </message>
    <message>
        <source>我</source>
        <translation>me</translation>
    </message>
    <message>
        <source>寄试样与检测报告</source>
        <translation>Send samples and test report</translation>
    </message>
    <message>
        <source>赵敏</source>
        <translation>Zhao Min</translation>
    </message>
    <message>
        <source>确认年用量</source>
        <translation>Confirm annual usage</translation>
    </message>
    <message>
        <source>照片 · 3.2 MB</source>
        <translation>Photo · 3.2 MB</translation>
    </message>
    <message>
        <source>新产线.jpg</source>
        <translation>new-line.jpg</translation>
    </message>
    <message>
        <source>还没有取到本机</source>
        <translation>Not on this device yet</translation>
    </message>
    <message>
        <source>今天拜访</source>
        <translation>Visit, today</translation>
    </message>
    <message>
        <source>林晓</source>
        <translation>Lin Xiao</translation>
    </message>
    <message>
        <source>营业执照.pdf</source>
        <translation>licence.pdf</translation>
    </message>
    <message>
        <source>已存本机，已上传</source>
        <translation>Saved here and sent</translation>
    </message>
    <message>
        <source>客户档案</source>
        <translation>Archive</translation>
    </message>
    <message>
        <source>电话</source>
        <translation>Phone</translation>
    </message>
    <message>
        <source>法定代表人</source>
        <translation>Legal representative</translation>
    </message>
    <message>
        <source>刘志元</source>
        <translation>Liu Zhiyuan</translation>
    </message>
    <message>
        <source>注册资本</source>
        <translation>Registered capital</translation>
    </message>
    <message>
        <source>制度没有说的，由本程序提议</source>
        <translation>The regulation is silent; this is proposed</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>东岭机械股份有限公司</source>
        <translation>Dongling Machinery</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>13 / 16</source>
        <translation>13 of 16</translation>
    </message>
    <message>
        <source>A1 按时拜访</source>
        <translation>A1 visited in time</translation>
    </message>
</context>
<context>
    <name>GalleryStates</name>
    <message>
        <source>告知</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>平常的一句话。</source>
        <translation>An ordinary sentence.</translation>
    </message>
    <message>
        <source>办好了。</source>
        <translation>It is done.</translation>
    </message>
    <message>
        <source>知道一下就行。</source>
        <translation>Just so you know.</translation>
    </message>
    <message>
        <source>还有 3 条没有上传，联网后自动上传。</source>
        <translation>3 still to be sent; this happens automatically once online.</translation>
    </message>
    <message>
        <source>没有存上：磁盘满了。请清理以后再试，您写的还在。</source>
        <translation>Not saved: the disk is full. Make room and try again; what you wrote is still here.</translation>
    </message>
    <message>
        <source>看一看</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>进行中与没有</source>
        <translation>Under way, and nothing</translation>
    </message>
    <message>
        <source>首次同步</source>
        <translation>First sync</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>停止以后，已经写入的会保留</source>
        <translation>What has been written stays</translation>
    </message>
    <message>
        <source>正在写入</source>
        <translation>Writing</translation>
    </message>
    <message>
        <source>下一步</source>
        <translation>Next step</translation>
    </message>
    <message>
        <source>为什么没有，以及接下来可以做什么。</source>
        <translation>Why there is nothing, and what to do next.</translation>
    </message>
    <message>
        <source>这里还没有东西</source>
        <translation>Nothing here yet</translation>
    </message>
    <message>
        <source>盖在上面的</source>
        <translation>Over the page</translation>
    </message>
    <message>
        <source>小窗</source>
        <translation>Sheet</translation>
    </message>
    <message>
        <source>确认</source>
        <translation>Confirm</translation>
    </message>
    <message>
        <source>选日期</source>
        <translation>Choose a day</translation>
    </message>
    <message>
        <source>选时间</source>
        <translation>Choose a time</translation>
    </message>
    <message>
        <source>提示条</source>
        <translation>Toast</translation>
    </message>
    <message>
        <source>可撤销的提示条</source>
        <translation>Toast with undo</translation>
    </message>
    <message>
        <source>一行字</source>
        <translation>One line</translation>
    </message>
    <message>
        <source>没有办成：这里写为什么，以及可以怎么办。</source>
        <translation>Not done: why, and what can be done, stands here.</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>发生什么、对您的工作意味着什么，两三句话。</source>
        <translation>What happens and what it means for your work, in two or three sentences.</translation>
    </message>
    <message>
        <source>退出登录？</source>
        <translation>Sign out?</translation>
    </message>
</context>
<context>
    <name>GalleryWords</name>
    <message>
        <source>文字</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>大客户拜访 %1</source>
        <translation>Key account visits %1</translation>
    </message>
    <message>
        <source>旁边的小字</source>
        <translation>small text beside it</translation>
    </message>
    <message>
        <source>小标题</source>
        <translation>Heading</translation>
    </message>
    <message>
        <source>标题</source>
        <translation>Label</translation>
    </message>
    <message>
        <source>下面的话可以有好几行，行距是字的一倍半，读起来不挤。</source>
        <translation>The words below it may take several lines, with room between them.</translation>
    </message>
    <message>
        <source>徽标与等级</source>
        <translation>Badges and grades</translation>
    </message>
    <message>
        <source>中性</source>
        <translation>Neutral</translation>
    </message>
    <message>
        <source>好</source>
        <translation>Good</translation>
    </message>
    <message>
        <source>提示</source>
        <translation>Info</translation>
    </message>
    <message>
        <source>注意</source>
        <translation>Warning</translation>
    </message>
    <message>
        <source>要紧</source>
        <translation>Danger</translation>
    </message>
    <message>
        <source>林</source>
        <translation>L</translation>
    </message>
</context>
<context>
    <name>GradeBadge</name>
    <message>
        <source>招投标</source>
        <translation>Tender</translation>
    </message>
    <message>
        <source>待定级</source>
        <translation>No grade</translation>
    </message>
    <message>
        <source>等级 %1</source>
        <translation>Grade %1</translation>
    </message>
</context>
<context>
    <name>GradeWords</name>
    <message>
        <source>负责人%1起的一周还在执行，等级不能在周内调整。请在这一周的周拜访记录表提交之后再执行；必须现在改的，由主管或经理人工定级，写明理由和期限。</source>
        <translation>The owner is still working on the week of %1, during which the grade does not change. Apply the change after the weekly record has been submitted; if it cannot wait, the supervisor or the manager grades by hand, with a reason and an expiry date.</translation>
    </message>
</context>
<context>
    <name>HandedInBar</name>
    <message>
        <source>主管意见：%1</source>
        <translation>Supervisor: %1</translation>
    </message>
    <message>
        <source>导出 PDF 和表格</source>
        <translation>Export PDF and workbook</translation>
    </message>
</context>
<context>
    <name>ImportPage</name>
    <message>
        <source>CSV 文件，UTF-8 或 GB18030 都可以，自动识别</source>
        <translation>A CSV file in UTF-8 or GB18030; the encoding is detected</translation>
    </message>
    <message>
        <source>导入客户一览表</source>
        <translation>Import a customer list</translation>
    </message>
    <message>
        <source>选择文件</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>先检查一遍，告诉您哪些行能进来、哪些不能，确认以后才写入。同一份文件导入两次不会重复。</source>
        <translation>The file is checked first, and you see which rows can be imported. Nothing is written until you agree. Importing the same file twice makes no duplicates.</translation>
    </message>
    <message>
        <source>选一份客户一览表</source>
        <translation>Choose a customer list</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>现在什么都不会写入</source>
        <translation>Nothing is written now</translation>
    </message>
    <message>
        <source>停止以后，已经写入的会保留，可以再导入一次补上其余的</source>
        <translation>What is written stays; import again to bring in the rest</translation>
    </message>
    <message>
        <source>正在检查 %1</source>
        <translation>Checking %1</translation>
    </message>
    <message>
        <source>正在写入 %1</source>
        <translation>Writing %1</translation>
    </message>
    <message>
        <source>可以导入 %1</source>
        <translation>Can be imported: %1</translation>
    </message>
    <message>
        <source>有提示 %1</source>
        <translation>With a note: %1</translation>
    </message>
    <message>
        <source>不能导入 %1</source>
        <translation>Cannot be imported: %1</translation>
    </message>
    <message>
        <source>导入 %1 家</source>
        <translation>Import %1</translation>
    </message>
    <message>
        <source>换一份文件</source>
        <translation>Another file</translation>
    </message>
    <message>
        <source>再选一份文件</source>
        <translation>Choose another file</translation>
    </message>
    <message>
        <source>行号按文件数，第一行是标题</source>
        <translation>Line numbers as in the file; line 1 is the heading</translation>
    </message>
    <message>
        <source>检查结果</source>
        <translation>Findings</translation>
    </message>
    <message>
        <source>客户一览表 (*.csv)</source>
        <translation>Customer list (*.csv)</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>选择客户一览表</source>
        <translation>Choose a customer list</translation>
    </message>
</context>
<context>
    <name>IssueRow</name>
    <message>
        <source>第 %1 行</source>
        <translation>Line %1</translation>
    </message>
    <message>
        <source>第 %1 行 · %2</source>
        <translation>Line %1 · %2</translation>
    </message>
</context>
<context>
    <name>IssueWords</name>
    <message>
        <source>没有客户名称，这一行不能导入</source>
        <translation>There is no customer name; this row cannot be imported</translation>
    </message>
    <message>
        <source>“%1”不是日期，这一行不能导入</source>
        <translation>&quot;%1&quot; is not a date; this row cannot be imported</translation>
    </message>
    <message>
        <source>“%1”没有这一天，这一行不能导入</source>
        <translation>&quot;%1&quot; is a day that does not exist; this row cannot be imported</translation>
    </message>
    <message>
        <source>“%1”不是金额，这一行不能导入</source>
        <translation>&quot;%1&quot; is not an amount; this row cannot be imported</translation>
    </message>
    <message>
        <source>“%1”是约数，请改成确切的数，这一行不能导入</source>
        <translation>&quot;%1&quot; is only approximate; give an exact number. This row cannot be imported</translation>
    </message>
    <message>
        <source>“%1”不是人民币，这一行不能导入</source>
        <translation>&quot;%1&quot; is not in CNY; this row cannot be imported</translation>
    </message>
    <message>
        <source>“%1”的小数位太多，这一行不能导入</source>
        <translation>&quot;%1&quot; has too many decimals; this row cannot be imported</translation>
    </message>
    <message>
        <source>“%1”太大，这一行不能导入</source>
        <translation>&quot;%1&quot; is too large; this row cannot be imported</translation>
    </message>
    <message>
        <source>这一行的格子比标题多，可能错位了，不能导入</source>
        <translation>This row has more cells than the heading; it may be shifted and cannot be imported</translation>
    </message>
    <message>
        <source>信用代码“%1”的校验位不对，请核对</source>
        <translation>The check digit of credit code &quot;%1&quot; is wrong; please verify</translation>
    </message>
    <message>
        <source>“%1”不像 18 位信用代码，照原样保留</source>
        <translation>&quot;%1&quot; does not look like an 18-character credit code; kept as it is</translation>
    </message>
    <message>
        <source>邮编“%1”不是 6 位，照原样保留</source>
        <translation>The postcode &quot;%1&quot; does not have 6 digits; kept as it is</translation>
    </message>
    <message>
        <source>不认识“%1”，照原样保留</source>
        <translation>&quot;%1&quot; is not known; kept as it is</translation>
    </message>
    <message>
        <source>“%1”不是“是”或“否”，没有导入</source>
        <translation>&quot;%1&quot; is neither yes nor no; not imported</translation>
    </message>
    <message>
        <source>没有叫“%1”的员工，客户先归导入的人</source>
        <translation>Nobody is called &quot;%1&quot;; the customer goes to whoever imports it for now</translation>
    </message>
    <message>
        <source>叫“%1”的员工不止一位，客户先归导入的人</source>
        <translation>Several people are called &quot;%1&quot;; the customer goes to whoever imports it for now</translation>
    </message>
    <message>
        <source>与第 %1 条客户相同，请核对</source>
        <translation>The same customer as row %1; please verify</translation>
    </message>
    <message>
        <source>与已有的客户相同，请核对</source>
        <translation>The same as an existing customer; please verify</translation>
    </message>
    <message>
        <source>与第 %1 条客户名称相近，请看一眼</source>
        <translation>The name resembles row %1; have a look</translation>
    </message>
    <message>
        <source>与已有的客户名称相近，请看一眼</source>
        <translation>The name resembles an existing customer; have a look</translation>
    </message>
    <message>
        <source>这位客户已经有档案，没有重复导入</source>
        <translation>This customer already has an archive; not imported twice</translation>
    </message>
    <message>
        <source>和前面一行完全一样，没有重复导入</source>
        <translation>Exactly like an earlier row; not imported twice</translation>
    </message>
    <message>
        <source>这位客户导入过，后来被删除，没有恢复</source>
        <translation>This customer was imported before and has since been deleted; not restored</translation>
    </message>
    <message>
        <source>不认识这一列，没有导入</source>
        <translation>This column is not known and was not imported</translation>
    </message>
    <message>
        <source>不认识这一列的单位，没有导入</source>
        <translation>The unit of this column is not known; not imported</translation>
    </message>
    <message>
        <source>这一列重复，只用了前面的一列</source>
        <translation>This column occurs twice; the first was used</translation>
    </message>
    <message>
        <source>%1（另有 %2 行相同）</source>
        <translation>%1 (rows with the same note: %2)</translation>
    </message>
    <message>
        <source>“%1”不是纬度和经度，坐标没有导入</source>
        <translation>&quot;%1&quot; is not a latitude and a longitude; the coordinates were left out</translation>
    </message>
</context>
<context>
    <name>LineReasonSheet</name>
    <message>
        <source>报告主管</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>没去写 0</source>
        <translation>0 if nobody went</translation>
    </message>
    <message>
        <source>停留时间（分钟）</source>
        <translation>Time stayed (minutes)</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>访册</source>
        <translation>Roadbook</translation>
    </message>
    <message>
        <source>访册 · %1</source>
        <translation>Roadbook · %1</translation>
    </message>
</context>
<context>
    <name>MonthRecordPage</name>
    <message>
        <source>月记录不能显示</source>
        <translation>The month record cannot be shown</translation>
    </message>
    <message>
        <source>这个月的要点、市场和竞争的变化、需要支持的事</source>
        <translation>Key points of the month, changes in the market and competition, support you need</translation>
    </message>
    <message>
        <source>本月小结</source>
        <translation>Summary of the month</translation>
    </message>
</context>
<context>
    <name>MonthTotals</name>
    <message>
        <source>各周记录里还没有拜访。</source>
        <translation>There are no visits in the weekly records yet.</translation>
    </message>
    <message>
        <source>与计划比</source>
        <translation>Against the plan</translation>
    </message>
    <message>
        <source>按等级</source>
        <translation>By grade</translation>
    </message>
    <message>
        <source>按性质</source>
        <translation>By kind</translation>
    </message>
</context>
<context>
    <name>MonthWords</name>
    <message>
        <source>%1日 %2</source>
        <translation>%2 %1</translation>
    </message>
    <message>
        <source>未访</source>
        <translation>Not visited</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>这一周还没有过完</source>
        <translation>This week is not over yet</translation>
    </message>
    <message>
        <source>这一周还没有过完，已有 %1 次拜访</source>
        <translation>This week is not over yet; visits so far: %1</translation>
    </message>
    <message>
        <source>没有拜访，周记录也没有提交</source>
        <translation>No visits, and no weekly record</translation>
    </message>
    <message>
        <source>周记录还没有提交，%1 次拜访还没有进月记录</source>
        <translation>The weekly record has not been submitted; visits not yet in the monthly record: %1</translation>
    </message>
    <message>
        <source>去交周记录</source>
        <translation>Go to the weekly record</translation>
    </message>
    <message>
        <source>%1年%2月</source>
        <translation>%2/%1</translation>
    </message>
    <message>
        <source>上个月</source>
        <translation>Last month</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>拜访 %1 次 · 客户 %2 家</source>
        <translation>Visits: %1 · customers: %2</translation>
    </message>
    <message>
        <source>提交时还缺 %1 周的记录，月记录上已注明。补交以后可以补录。</source>
        <translation>When it was submitted, weekly records were missing: %1; the monthly record says so. Once they are submitted, they can be added.</translation>
    </message>
    <message>
        <source>还缺 %1 周的记录。提交周记录以后，那几周的拜访才进月记录；现在提交也可以，月记录上会注明缺哪几周（%2）。</source>
        <translation>Weekly records missing: %1. Their visits enter the monthly record once they are submitted. You can also submit it now; it will name the missing weeks (%2).</translation>
    </message>
    <message>
        <source>这个月还没有过完。月记录由各周记录自动生成，不用再填一遍（%1）。</source>
        <translation>This month is not over yet. The monthly record is compiled from the weekly records automatically; nothing has to be entered twice (%1).</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>未交</source>
        <translation>Not submitted</translation>
    </message>
    <message>
        <source>没有计划，也没有拜访</source>
        <translation>No plan and no visits</translation>
    </message>
    <message>
        <source>%1 次拜访</source>
        <translation>Visits: %1</translation>
    </message>
    <message>
        <source>%1 %2 次</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n 个月前</source>
        <translation>
            <numerusform>%n month ago</numerusform>
            <numerusform>%n months ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 个月后</source>
        <translation>
            <numerusform>in %n month</numerusform>
            <numerusform>in %n months</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 次</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>MorePage</name>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>锁定</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>语言</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>跟随系统</source>
        <translation>Follow system</translation>
    </message>
    <message>
        <source>浅色</source>
        <translation>Light</translation>
    </message>
    <message>
        <source>深色</source>
        <translation>Dark</translation>
    </message>
    <message>
        <source>外观</source>
        <translation>Appearance</translation>
    </message>
    <message>
        <source>标准</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>大</source>
        <translation>Large</translation>
    </message>
    <message>
        <source>较大</source>
        <translation>Larger</translation>
    </message>
    <message>
        <source>最大</source>
        <translation>Largest</translation>
    </message>
    <message>
        <source>字号</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>导入客户一览表</source>
        <translation>Import a customer list</translation>
    </message>
    <message>
        <source>退出登录</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>关于访册</source>
        <translation>About Roadbook</translation>
    </message>
    <message>
        <source>退出</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>退出登录？</source>
        <translation>Sign out?</translation>
    </message>
    <message>
        <source>还有 %1 条记录没有上传。它们会加密留在这台设备上，再次登录后继续上传。</source>
        <translation>Not sent yet: %1. They stay on this device, encrypted, and will be sent after you sign in again.</translation>
    </message>
    <message>
        <source>您的记录都已经在服务器上。加密的档案留在这台设备上，再次登录后接着用。</source>
        <translation>All your records are on the server. The encrypted archives stay on this device for the next sign-in.</translation>
    </message>
    <message>
        <source>现行制度</source>
        <translation>The regulation in force</translation>
    </message>
    <message>
        <source>抽查结果（%1 条等您说明）</source>
        <translation>Spot checks (%1 for you to explain)</translation>
    </message>
    <message>
        <source>抽查结果</source>
        <translation>Spot checks</translation>
    </message>
    <message>
        <source>调级建议</source>
        <translation>Proposed grade changes</translation>
    </message>
    <message>
        <source>审批申请（%1 份等您）</source>
        <translation>Approval requests (%1 for you)</translation>
    </message>
    <message>
        <source>审批申请</source>
        <translation>Approval requests</translation>
    </message>
</context>
<context>
    <name>NavRail</name>
    <message>
        <source>主导航</source>
        <translation>Main navigation</translation>
    </message>
</context>
<context>
    <name>NearWords</name>
    <message>
        <source>承诺：%1</source>
        <translation>Promised: %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message numerus="yes">
        <source>%1还差 %n 次</source>
        <translation>
            <numerusform>%1: %n more</numerusform>
            <numerusform>%1: %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>%1，%2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 米</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>%1 公里</source>
        <translation>%1 km</translation>
    </message>
    <message>
        <source>顺路：%1 %2 · %3</source>
        <translation>On the way: %1 %2 · %3</translation>
    </message>
    <message>
        <source>顺路：%1 %2 · 同在%3</source>
        <translation>On the way: %1 %2 · both in %3</translation>
    </message>
    <message>
        <source>顺路：离%1 %2</source>
        <translation>On the way: %2 from %1</translation>
    </message>
    <message>
        <source>顺路：与%1同在%2</source>
        <translation>On the way: %1 is in %2 too</translation>
    </message>
    <message>
        <source>顺路：%1 距%2 %3，%4</source>
        <translation>On the way: %1, %3 from %2 · %4</translation>
    </message>
    <message>
        <source>顺路：%1 与%2同在%3，%4</source>
        <translation>On the way: %1, in %3 like %2 · %4</translation>
    </message>
</context>
<context>
    <name>NewAccountSheet</name>
    <message>
        <source>建立档案</source>
        <translation>Create</translation>
    </message>
    <message>
        <source>新建客户</source>
        <translation>New customer</translation>
    </message>
    <message>
        <source>客户名称</source>
        <translation>Customer name</translation>
    </message>
</context>
<context>
    <name>NumbersPage</name>
    <message>
        <source>看谁的</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>一览</source>
        <translation>At a glance</translation>
    </message>
    <message>
        <source>各等级的覆盖</source>
        <translation>Coverage by grade</translation>
    </message>
    <message>
        <source>名下没有要按期联系的客户。</source>
        <translation>None of your customers has to be contacted regularly.</translation>
    </message>
    <message>
        <source>没有要求</source>
        <translation>Nothing required</translation>
    </message>
    <message>
        <source>各人的覆盖</source>
        <translation>Coverage by person</translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>收起</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>制度对这里的客户没有按期联系的要求。</source>
        <translation>The regulation asks for no regular contact with these customers.</translation>
    </message>
    <message>
        <source>没有要求</source>
        <translation>Nothing required</translation>
    </message>
    <message>
        <source>计划与完成的拜访</source>
        <translation>Visits planned and done</translation>
    </message>
    <message>
        <source>计划</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>每周计划与完成的拜访</source>
        <translation>Visits planned and done, week by week</translation>
    </message>
    <message>
        <source>计划执行</source>
        <translation>Plans kept</translation>
    </message>
    <message>
        <source>计划的拜访里去了的</source>
        <translation>Planned visits that took place</translation>
    </message>
    <message>
        <source>每周计划执行的比例</source>
        <translation>Share of the plan that was kept, week by week</translation>
    </message>
</context>
<context>
    <name>OverviewTable</name>
    <message>
        <source>计划执行</source>
        <translation>Plans kept</translation>
    </message>
    <message>
        <source>未交</source>
        <translation>Missing</translation>
    </message>
    <message>
        <source>逾期提交</source>
        <translation>Late</translation>
    </message>
    <message>
        <source>冲突</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>Complaints</translation>
    </message>
</context>
<context>
    <name>OverviewTableRow</name>
    <message>
        <source>展开 %1</source>
        <translation>Expand %1</translation>
    </message>
    <message>
        <source>收起 %1</source>
        <translation>Collapse %1</translation>
    </message>
</context>
<context>
    <name>OwnCheckCard</name>
    <message>
        <source>没有写客户怎么说</source>
        <translation>No note of what the customer said</translation>
    </message>
    <message>
        <source>我的说明</source>
        <translation>My explanation</translation>
    </message>
    <message>
        <source>说明情况</source>
        <translation>Explain</translation>
    </message>
    <message>
        <source>补充说明</source>
        <translation>Add to it</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>Reply</translation>
    </message>
    <message>
        <source>客户怎么说（%1）</source>
        <translation>What the customer said (%1)</translation>
    </message>
</context>
<context>
    <name>OwnChecksPage</name>
    <message>
        <source>抽查结果</source>
        <translation>Spot checks</translation>
    </message>
    <message>
        <source>主管每周抽查一部分拜访。结果您都看得到，可以说明当时的情况；结果不会自动扣分。</source>
        <translation>Each week the supervisor checks some of the visits. You see every result and can explain what happened; nothing is deducted automatically.</translation>
    </message>
    <message>
        <source>抽查到您的拜访时，结果会出现在这里。</source>
        <translation>When one of your visits is checked, the result appears here.</translation>
    </message>
    <message>
        <source>还没有抽查结果</source>
        <translation>No results yet</translation>
    </message>
    <message>
        <source>交给主管</source>
        <translation>Send to the supervisor</translation>
    </message>
    <message>
        <source>随写随存；提交以后还可以补充。</source>
        <translation>Saved as you type; you can still add to it later.</translation>
    </message>
    <message>
        <source>说明</source>
        <translation>Explanation</translation>
    </message>
    <message>
        <source>当时见到了谁、为什么和记录不同</source>
        <translation>Who you met, and why it differs from the record</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>客户怎么说</source>
        <translation>What the customer said</translation>
    </message>
</context>
<context>
    <name>PackTrialPage</name>
    <message>
        <source>用过去一年的记录试一遍，什么都不会改变</source>
        <translation>Tried on the records of the past year; nothing changes</translation>
    </message>
    <message>
        <source>试算新制度</source>
        <translation>Try a new regulation</translation>
    </message>
    <message>
        <source>另选一个</source>
        <translation>Choose another</translation>
    </message>
    <message>
        <source>选择文件</source>
        <translation>Choose a file</translation>
    </message>
    <message>
        <source>选一个制度包（JSON 文件）。先检查对不对，再看谁的等级、谁的应办和逾期会变。启用由信息管理员在服务器上做。</source>
        <translation>Choose a regulation pack (a JSON file). It is checked first; then you see whose grade, whose duties and whose overdue items would change. IT puts it into force on the server.</translation>
    </message>
    <message>
        <source>选一个制度包</source>
        <translation>Choose a regulation pack</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
    <message>
        <source>在本机的记录上计算，不影响别的工作</source>
        <translation>Calculated from the records on this device; other work is not affected</translation>
    </message>
    <message>
        <source>正在读取 %1</source>
        <translation>Reading %1</translation>
    </message>
    <message>
        <source>正在试算 %1</source>
        <translation>Trying %1</translation>
    </message>
    <message>
        <source>要启用时</source>
        <translation>To put it into force</translation>
    </message>
    <message>
        <source>过去十二个月的月底</source>
        <translation>At the end of the last twelve months</translation>
    </message>
    <message>
        <source>逾期的事项</source>
        <translation>Overdue items</translation>
    </message>
    <message>
        <source>现行</source>
        <translation>In force</translation>
    </message>
    <message>
        <source>新的</source>
        <translation>New</translation>
    </message>
    <message>
        <source>每月底逾期的事项</source>
        <translation>Overdue items at each month&apos;s end</translation>
    </message>
    <message>
        <source>没有人的工作量会变</source>
        <translation>Nobody&apos;s workload would change</translation>
    </message>
    <message>
        <source>每个人的工作量</source>
        <translation>Workload by person</translation>
    </message>
    <message>
        <source>没有客户会改等级</source>
        <translation>No customer would change grade</translation>
    </message>
    <message>
        <source>等级会不同的客户</source>
        <translation>Customers whose grade would change</translation>
    </message>
    <message>
        <source>没有客户的应办会变</source>
        <translation>No customer&apos;s duties would change</translation>
    </message>
    <message>
        <source>应办和逾期会不同的客户</source>
        <translation>Customers whose duties or overdue items would change</translation>
    </message>
    <message>
        <source>制度包 (*.json)</source>
        <translation>Regulation packs (*.json)</translation>
    </message>
    <message>
        <source>所有文件 (*)</source>
        <translation>All files (*)</translation>
    </message>
</context>
<context>
    <name>PageHeader</name>
    <message>
        <source>返回</source>
        <translation>Back</translation>
    </message>
</context>
<context>
    <name>PaperExportWords</name>
    <message>
        <source>访册</source>
        <translation>Roadbook</translation>
    </message>
    <message>
        <source>已写好 PDF 和表格：%1</source>
        <translation>PDF and workbook written: %1</translation>
    </message>
    <message>
        <source>没有写成：%1</source>
        <translation>Not written: %1</translation>
    </message>
</context>
<context>
    <name>PickAccountPage</name>
    <message>
        <source>点一下就开始，接下来的都可以事后补</source>
        <translation>One tap starts; everything else can follow later</translation>
    </message>
    <message>
        <source>拜访谁？</source>
        <translation>Who are you visiting?</translation>
    </message>
    <message>
        <source>查找客户或联系人</source>
        <translation>Find a customer or contact</translation>
    </message>
    <message>
        <source>客户、联系人、拼音首字母</source>
        <translation>Customer, contact, initials</translation>
    </message>
</context>
<context>
    <name>PlanItemCard</name>
    <message>
        <source>Ctrl+左右键换一天，Delete 去掉</source>
        <translation>Ctrl+arrows move it to another day, Delete takes it out</translation>
    </message>
</context>
<context>
    <name>PlanItemSheet</name>
    <message>
        <source>报告主管</source>
        <translation>Report</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>计划：%1。计划已提交，变动以行程变更报告。</source>
        <translation>Planned: %1. The plan has been submitted; changes are reported as itinerary changes.</translation>
    </message>
    <message>
        <source>看客户</source>
        <translation>View customer</translation>
    </message>
    <message>
        <source>记录拜访</source>
        <translation>Record a visit</translation>
    </message>
    <message>
        <source>从计划去掉</source>
        <translation>Remove from plan</translation>
    </message>
    <message>
        <source>已报告：%1</source>
        <translation>Reported: %1</translation>
    </message>
    <message>
        <source>变更</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>改到</source>
        <translation>New day</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>原因（可以直接选上面的）</source>
        <translation>Reason (or choose one above)</translation>
    </message>
    <message>
        <source>不去写 0；改期先写预计的，实际停留以拜访为准</source>
        <translation>0 if nobody goes; if moved, an estimate for now: the actual stay comes from the visit</translation>
    </message>
    <message>
        <source>停留时间（分钟）</source>
        <translation>Time stayed (minutes)</translation>
    </message>
    <message>
        <source>留空就是当天任何时候</source>
        <translation>empty: any time of that day</translation>
    </message>
    <message>
        <source>几点</source>
        <translation>Time</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>商谈事项</source>
        <translation>To discuss</translation>
    </message>
    <message>
        <source>想谈什么、要带什么消息</source>
        <translation>What to talk about, what to bring</translation>
    </message>
    <message>
        <source>可多选</source>
        <translation>choose any</translation>
    </message>
    <message>
        <source>拜访准备</source>
        <translation>Preparation</translation>
    </message>
    <message>
        <source>没有就不选</source>
        <translation>leave empty if none</translation>
    </message>
    <message>
        <source>礼品</source>
        <translation>Gift</translation>
    </message>
    <message>
        <source>是什么礼品</source>
        <translation>Which gift</translation>
    </message>
    <message>
        <source>预计费用（元）</source>
        <translation>Expected expense (CNY)</translation>
    </message>
</context>
<context>
    <name>RecordHeader</name>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>计划</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>实际</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>差异</source>
        <translation>Difference</translation>
    </message>
</context>
<context>
    <name>RecordLine</name>
    <message>
        <source>计划 %1</source>
        <translation>planned %1</translation>
    </message>
    <message>
        <source>实际 %1</source>
        <translation>actual %1</translation>
    </message>
    <message>
        <source>写原因</source>
        <translation>Explain</translation>
    </message>
    <message>
        <source>改原因</source>
        <translation>Edit</translation>
    </message>
</context>
<context>
    <name>RecordTile</name>
    <message>
        <source>停止录音</source>
        <translation>Stop recording</translation>
    </message>
    <message>
        <source>录音</source>
        <translation>Voice note</translation>
    </message>
    <message>
        <source>停止</source>
        <translation>Stop</translation>
    </message>
</context>
<context>
    <name>RecordWords</name>
    <message>
        <source>%1 天</source>
        <translation>%1 d</translation>
    </message>
    <message>
        <source>多 %1</source>
        <translation>%1 longer</translation>
    </message>
    <message>
        <source>少 %1</source>
        <translation>%1 shorter</translation>
    </message>
    <message>
        <source>晚 %1</source>
        <translation>%1 later</translation>
    </message>
    <message>
        <source>早 %1</source>
        <translation>%1 earlier</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 · %2 → %3</source>
        <translation>%1 · %2 → %3</translation>
    </message>
    <message>
        <source>未访</source>
        <translation>Not visited</translation>
    </message>
    <message>
        <source>，</source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>平均停留 %1</source>
        <translation>Average stay %1</translation>
    </message>
    <message>
        <source>对方临时不在</source>
        <translation>They were away</translation>
    </message>
    <message>
        <source>对方停业盘点</source>
        <translation>Closed for stocktaking</translation>
    </message>
    <message>
        <source>改由电话联系</source>
        <translation>Called instead</translation>
    </message>
    <message>
        <source>天气或路况</source>
        <translation>Weather or road</translation>
    </message>
    <message>
        <source>客户来电要求</source>
        <translation>The customer called</translation>
    </message>
    <message>
        <source>顺路拜访</source>
        <translation>On the way</translation>
    </message>
    <message>
        <source>处理投诉</source>
        <translation>A complaint</translation>
    </message>
    <message>
        <source>主管安排</source>
        <translation>Asked by the supervisor</translation>
    </message>
    <message>
        <source>商谈比预计深入</source>
        <translation>Talks went deeper</translation>
    </message>
    <message>
        <source>对方另有会议</source>
        <translation>They had a meeting</translation>
    </message>
    <message>
        <source>等候负责人</source>
        <translation>Waited for the head</translation>
    </message>
    <message>
        <source>客户要求改期</source>
        <translation>Customer asked to move</translation>
    </message>
    <message>
        <source>前一家拖延</source>
        <translation>Previous visit ran late</translation>
    </message>
    <message>
        <source>临时有急事</source>
        <translation>Something urgent</translation>
    </message>
    <message>
        <source>待说明 %1</source>
        <translation>To explain: %1</translation>
    </message>
</context>
<context>
    <name>RefusedSaveSheet</name>
    <message>
        <source>再保存一次</source>
        <translation>Save it again</translation>
    </message>
    <message>
        <source>没有被接受的保存</source>
        <translation>A save that was not accepted</translation>
    </message>
    <message>
        <source>交给主管</source>
        <translation>Hand to the supervisor</translation>
    </message>
    <message>
        <source>放弃这次保存</source>
        <translation>Discard this save</translation>
    </message>
</context>
<context>
    <name>RegradePage</name>
    <message>
        <source>调级建议</source>
        <translation>Proposed grade changes</translation>
    </message>
    <message>
        <source>执行已批准的 %1 家</source>
        <translation>Apply the approved ones: %1</translation>
    </message>
    <message>
        <source>每位客户的等级都与制度一致，或者由人工定级。</source>
        <translation>Every customer has the grade that the regulation gives, or one given by hand.</translation>
    </message>
    <message>
        <source>没有调级建议</source>
        <translation>No grade changes proposed</translation>
    </message>
    <message>
        <source>否决 %1 的调级</source>
        <translation>Reject the grade change for %1</translation>
    </message>
    <message>
        <source>否决</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>否决的理由</source>
        <translation>Reason for rejecting</translation>
    </message>
    <message>
        <source>为什么保持现在的等级</source>
        <translation>Why the grade stays as it is</translation>
    </message>
    <message numerus="yes">
        <source>批准无疑问的 %n 家</source>
        <translation>
            <numerusform>Approve the %n clear one</numerusform>
            <numerusform>Approve the %n clear ones</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RegradeRow</name>
    <message>
        <source>否决</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>看档案</source>
        <translation>View archive</translation>
    </message>
</context>
<context>
    <name>RegulationPage</name>
    <message>
        <source>制度没有说的，或者要由公司填的。没有填好以前，用到它的地方会说明。</source>
        <translation>What the regulation does not say, or the company has to fill in. Until it is filled in, every place that needs it says so.</translation>
    </message>
    <message>
        <source>试算新制度</source>
        <translation>Try a new regulation</translation>
    </message>
</context>
<context>
    <name>RemarksButton</name>
    <message>
        <source>批注 %1</source>
        <translation>Remarks %1</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>Remarks</translation>
    </message>
</context>
<context>
    <name>RemarksSheet</name>
    <message>
        <source>发出</source>
        <translation>Send</translation>
    </message>
    <message>
        <source>关闭</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>批注</source>
        <translation>Remarks</translation>
    </message>
    <message>
        <source>还没有人写批注。在这里写的，本人和主管都看得到；不改变计划或记录本身。</source>
        <translation>Nobody has written a remark yet. The rep and the supervisor both see what is written here; it does not change the plan or the record itself.</translation>
    </message>
    <message>
        <source>已写的批注</source>
        <translation>Remarks so far</translation>
    </message>
    <message>
        <source>问一句，或者说明一下</source>
        <translation>Ask or explain something</translation>
    </message>
</context>
<context>
    <name>RequestRow</name>
    <message>
        <source>否决</source>
        <translation>Reject</translation>
    </message>
</context>
<context>
    <name>RequestWords</name>
    <message>
        <source>现行制度没有规定由谁审批</source>
        <translation>The regulation in force does not say who approves it</translation>
    </message>
    <message>
        <source>等%1签批，本人不能批自己的</source>
        <translation>Waiting for %1 to sign; nobody signs their own request</translation>
    </message>
    <message>
        <source>等%1签批</source>
        <translation>Waiting for %1 to sign</translation>
    </message>
    <message>
        <source>第 %1 级，共 %2 级：%3</source>
        <translation>Step %1 of %2: %3</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>用于 %1</source>
        <translation>For %1</translation>
    </message>
    <message>
        <source>接受人 %1</source>
        <translation>Recipient: %1</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>签批</source>
        <translation>Sign</translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>等我审批</source>
        <translation>Waiting for my approval</translation>
    </message>
    <message>
        <source>等别人签批</source>
        <translation>Waiting for others</translation>
    </message>
    <message>
        <source>我申请的</source>
        <translation>My requests</translation>
    </message>
    <message>
        <source>最近决定的</source>
        <translation>Recently decided</translation>
    </message>
    <message>
        <source>审批申请</source>
        <translation>Approval requests</translation>
    </message>
    <message>
        <source>有人申请礼品、应酬或费用，就会排在这里。</source>
        <translation>Requests for gifts, entertainment or expenses appear here.</translation>
    </message>
    <message>
        <source>没有审批申请</source>
        <translation>No requests</translation>
    </message>
    <message>
        <source>否决 %1</source>
        <translation>Reject %1</translation>
    </message>
    <message>
        <source>否决</source>
        <translation>Reject</translation>
    </message>
    <message>
        <source>否决的理由</source>
        <translation>Reason for rejecting</translation>
    </message>
    <message>
        <source>为什么不同意，可以怎么改；申请人会看到</source>
        <translation>Why not, and what could be done instead; the applicant will see it</translation>
    </message>
</context>
<context>
    <name>ReviewBulkSheet</name>
    <message>
        <source>通过</source>
        <translation>Approve</translation>
    </message>
    <message>
        <source>指导意见（写在每份周记录上）</source>
        <translation>Guidance (written on each weekly record)</translation>
    </message>
    <message>
        <source>通过这一份？</source>
        <translation>Approve this one?</translation>
    </message>
    <message numerus="yes">
        <source>一并通过 %n 份？</source>
        <translation>
            <numerusform>Approve %n together?</numerusform>
            <numerusform>Approve %n together?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReviewDecision</name>
    <message>
        <source>必填，本人会看到</source>
        <translation>Required, the rep sees it</translation>
    </message>
    <message>
        <source>审阅必填</source>
        <translation>Required for a review</translation>
    </message>
    <message>
        <source>可不写</source>
        <translation>Optional</translation>
    </message>
    <message>
        <source>退回原因</source>
        <translation>Reason for return</translation>
    </message>
    <message>
        <source>指导意见</source>
        <translation>Guidance</translation>
    </message>
    <message>
        <source>哪里要改，怎么改</source>
        <translation>What to change, and how</translation>
    </message>
    <message>
        <source>哪里做得好，下周注意什么</source>
        <translation>What went well, what to mind next week</translation>
    </message>
    <message>
        <source>%1  A</source>
        <translation>%1  A</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>%1  R</source>
        <translation>%1  R</translation>
    </message>
    <message>
        <source>只发指导</source>
        <translation>Send guidance only</translation>
    </message>
    <message>
        <source>没有写指导意见</source>
        <translation>No guidance was given</translation>
    </message>
    <message>
        <source>近四周</source>
        <translation>Last four weeks</translation>
    </message>
    <message>
        <source>Ctrl+Enter %1，Esc 取消</source>
        <translation>Ctrl+Enter: %1, Esc: cancel</translation>
    </message>
    <message>
        <source>J / K 下一份、上一份 · G 写指导 · X 标记 · Shift+A 通过无异常的</source>
        <translation>J / K next, previous · G guidance · X mark · Shift+A approve the clean ones</translation>
    </message>
</context>
<context>
    <name>ReviewDocument</name>
    <message>
        <source>返回列表</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>日期</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>本人小结</source>
        <translation>Summary by the rep</translation>
    </message>
    <message>
        <source>导出 PDF 和表格</source>
        <translation>Export PDF and workbook</translation>
    </message>
</context>
<context>
    <name>ReviewLine</name>
    <message>
        <source>未建档客户</source>
        <translation>Customer without an archive</translation>
    </message>
</context>
<context>
    <name>ReviewList</name>
    <message>
        <source>审核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>等着审的</source>
        <translation>Waiting for review</translation>
    </message>
    <message>
        <source>最近七天已审</source>
        <translation>Reviewed in the last seven days</translation>
    </message>
    <message>
        <source>专员提交周计划、周记录、月记录或报告行程变更，就会出现在这里。</source>
        <translation>Weekly plans, weekly and monthly records and itinerary changes appear here as reps submit them.</translation>
    </message>
    <message>
        <source>都审完了</source>
        <translation>All reviewed</translation>
    </message>
    <message>
        <source>Shift+A</source>
        <translation>Shift+A</translation>
    </message>
    <message>
        <source>还没有交</source>
        <translation>Not submitted</translation>
    </message>
    <message>
        <source>通过已标记的 %1 份</source>
        <translation>Approve %1 marked</translation>
    </message>
    <message>
        <source>通过无异常的 %1 份</source>
        <translation>Approve %1 clean</translation>
    </message>
</context>
<context>
    <name>ReviewPage</name>
    <message>
        <source>在左边选一份，这里显示计划与记录的每一处差异。</source>
        <translation>Choose one on the left; every difference between plan and record is shown here.</translation>
    </message>
    <message>
        <source>没有选中</source>
        <translation>Nothing chosen</translation>
    </message>
</context>
<context>
    <name>ReviewRow</name>
    <message>
        <source>已标记</source>
        <translation>Marked</translation>
    </message>
</context>
<context>
    <name>ReviewWords</name>
    <message>
        <source>推迟 %1</source>
        <translation>%1 later</translation>
    </message>
    <message>
        <source>提前 %1</source>
        <translation>%1 earlier</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>没有写原因</source>
        <translation>No reason given</translation>
    </message>
    <message>
        <source>时间重叠</source>
        <translation>Times overlap</translation>
    </message>
    <message>
        <source>带礼品</source>
        <translation>With a gift</translation>
    </message>
    <message>
        <source>有费用</source>
        <translation>With expenses</translation>
    </message>
    <message>
        <source>未访</source>
        <translation>Not visited</translation>
    </message>
    <message>
        <source>计划 %1 次</source>
        <translation>%1 planned</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>平均停留 %1</source>
        <translation>Average stay %1</translation>
    </message>
    <message>
        <source>按计划完成</source>
        <translation>Done as planned</translation>
    </message>
    <message>
        <source>逾期提交</source>
        <translation>Submitted late</translation>
    </message>
    <message>
        <source>平均停留</source>
        <translation>Average stay</translation>
    </message>
    <message>
        <source>%1 项</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>与封存不符</source>
        <translation>Seal broken</translation>
    </message>
    <message>
        <source>变更</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>无异常</source>
        <translation>Clean</translation>
    </message>
    <message>
        <source>%1 处留意</source>
        <translation>%1 to look at</translation>
    </message>
    <message>
        <source>这份记录表与提交时封存的不一致，请退回，让本人重新提交。</source>
        <translation>This table is not the one that was sealed on submission. Please return it so that the rep submits it again.</translation>
    </message>
    <message>
        <source>本月还缺这些周的记录：%1</source>
        <translation>Weekly records missing this month: %1</translation>
    </message>
    <message>
        <source>周计划</source>
        <translation>Weekly plan</translation>
    </message>
    <message>
        <source>周记录</source>
        <translation>Weekly record</translation>
    </message>
    <message>
        <source>月记录</source>
        <translation>Monthly record</translation>
    </message>
    <message>
        <source>行程变更</source>
        <translation>Itinerary change</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>%1 提交</source>
        <translation>Submitted %1</translation>
    </message>
    <message>
        <source>%1 提交，已逾期</source>
        <translation>Submitted %1, late</translation>
    </message>
    <message>
        <source> · 第 %1 版</source>
        <translation> · version %1</translation>
    </message>
    <message>
        <source>计划</source>
        <translation>Planned</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>变更后</source>
        <translation>Changed to</translation>
    </message>
    <message>
        <source>实际</source>
        <translation>Actual</translation>
    </message>
    <message>
        <source>留意</source>
        <translation>To look at</translation>
    </message>
    <message>
        <source>差异</source>
        <translation>Difference</translation>
    </message>
    <message>
        <source>上次指导 · %1</source>
        <translation>Guidance of %1</translation>
    </message>
    <message>
        <source>已退回，还没有重交</source>
        <translation>Returned, not resubmitted</translation>
    </message>
    <message>
        <source>草稿还没有提交</source>
        <translation>Draft, not submitted</translation>
    </message>
    <message>
        <source>逾期 %1 小时</source>
        <translation>%1 h late</translation>
    </message>
    <message>
        <source>逾期 %1 分钟</source>
        <translation>%1 min late</translation>
    </message>
    <message>
        <source>%1 截止</source>
        <translation>Due %1</translation>
    </message>
    <message>
        <source>待重交</source>
        <translation>To resubmit</translation>
    </message>
    <message>
        <source>未交</source>
        <translation>Not submitted</translation>
    </message>
    <message>
        <source>%1。请提醒本人在“本周”里填写并提交；到期以后交的照常收下，并注明逾期。</source>
        <translation>%1. Please remind them to fill it in and submit it under &quot;Week&quot;; late submissions are still accepted and marked as late.</translation>
    </message>
    <message numerus="yes">
        <source>缺 %n 周的记录</source>
        <translation>
            <numerusform>%n weekly record missing</numerusform>
            <numerusform>%n weekly records missing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 次拜访</source>
        <translation>
            <numerusform>%n visit</numerusform>
            <numerusform>%n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1（已有 %n 次拜访）</source>
        <translation>
            <numerusform>%1 (%n visit so far)</numerusform>
            <numerusform>%1 (%n visits so far)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 次</source>
        <translation>
            <numerusform>%n time</numerusform>
            <numerusform>%n times</numerusform>
        </translation>
    </message>
    <message>
        <source>%1，已逾期；%2 截止 · %3</source>
        <translation>%1, late; due %2 · %3</translation>
    </message>
    <message numerus="yes">
        <source>等了 %n 天</source>
        <translation>
            <numerusform>Waiting %n day</numerusform>
            <numerusform>Waiting %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>逾期 %n 天</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 次拜访都按计划完成，请保持。</source>
        <translation>
            <numerusform>The one visit was made as planned. Well done.</numerusform>
            <numerusform>All %n visits were made as planned. Well done.</numerusform>
        </translation>
    </message>
    <message>
        <source>计划 %1 次，完成 %2 次</source>
        <translation>%2 of %1 planned done</translation>
    </message>
    <message>
        <source>计划外 %1 次</source>
        <translation>%1 unplanned</translation>
    </message>
    <message>
        <source>没有拜访</source>
        <translation>no visits</translation>
    </message>
    <message numerus="yes">
        <source>%n 处差异</source>
        <translation>
            <numerusform>%n difference</numerusform>
            <numerusform>%n differences</numerusform>
        </translation>
    </message>
    <message>
        <source>到期清单上逾期</source>
        <translation>Overdue on the due list</translation>
    </message>
    <message>
        <source>还没有提交</source>
        <translation>Not submitted yet</translation>
    </message>
</context>
<context>
    <name>RivalCard</name>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>当前显示</source>
        <translation>Shown now</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>停留 %1</source>
        <translation>Stayed %1</translation>
    </message>
    <message>
        <source>%1拜访时答应</source>
        <translation>Promised on the visit of %1</translation>
    </message>
    <message>
        <source>%1拜访时答应 %2</source>
        <translation>Promised to %2 on the visit of %1</translation>
    </message>
    <message>
        <source>联系人 %1</source>
        <translation>Contact %1</translation>
    </message>
    <message>
        <source>通话 %1</source>
        <translation>Call of %1</translation>
    </message>
    <message>
        <source>待定级</source>
        <translation>No grade</translation>
    </message>
    <message>
        <source>招投标</source>
        <translation>Tender</translation>
    </message>
    <message>
        <source>上次联系 %1</source>
        <translation>Last contact: %1</translation>
    </message>
    <message>
        <source>从未联系</source>
        <translation>No contact yet</translation>
    </message>
    <message>
        <source>已兑现</source>
        <translation>Kept</translation>
    </message>
    <message>
        <source>不再需要</source>
        <translation>No longer needed</translation>
    </message>
    <message>
        <source>%1通话时答应</source>
        <translation>Promised on the call of %1</translation>
    </message>
    <message>
        <source>%1通话时答应 %2</source>
        <translation>Promised to %2 on the call of %1</translation>
    </message>
</context>
<context>
    <name>RuleRow</name>
    <message>
        <source>建议</source>
        <translation>Proposal</translation>
    </message>
</context>
<context>
    <name>RuleRowsWords</name>
    <message>
        <source>联系与拜访</source>
        <translation>Calls and visits</translation>
    </message>
    <message>
        <source>按日期的事</source>
        <translation>On certain days</translation>
    </message>
    <message>
        <source>投诉</source>
        <translation>Complaints</translation>
    </message>
    <message>
        <source>交什么、何时交</source>
        <translation>What to submit, and when</translation>
    </message>
    <message>
        <source>定级</source>
        <translation>Grading</translation>
    </message>
    <message>
        <source>审批</source>
        <translation>Approval</translation>
    </message>
    <message>
        <source>缺口</source>
        <translation>Gaps</translation>
    </message>
    <message>
        <source>需要配置</source>
        <translation>To be configured</translation>
    </message>
    <message>
        <source>错误</source>
        <translation>Error</translation>
    </message>
    <message numerus="yes">
        <source>共 %n 处</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message>
        <source>《%1》第 %2 版</source>
        <translation>%1, version %2</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>文件第 %1 行</source>
        <translation>line %1 of the file</translation>
    </message>
</context>
<context>
    <name>SaidWords</name>
    <message>
        <source>%1 %2：%3</source>
        <translation>%1 %2: %3</translation>
    </message>
</context>
<context>
    <name>SealedSummary</name>
    <message>
        <source>可以不写；随写随存</source>
        <translation>optional; saved as you type</translation>
    </message>
    <message>
        <source>提交后封存；以后补记的拜访会成为新的一版，旧的一版留在历史里。</source>
        <translation>Submitting seals it; visits recorded later make a new version, and the old one stays in the history.</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>清空搜索</source>
        <translation>Clear the search</translation>
    </message>
</context>
<context>
    <name>Sheet</name>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>Shell</name>
    <message>
        <source>客户</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>同步</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>团队</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>抽查</source>
        <translation>Checks</translation>
    </message>
    <message>
        <source>本周</source>
        <translation>Week</translation>
    </message>
    <message>
        <source>工作台</source>
        <translation>Desk</translation>
    </message>
</context>
<context>
    <name>SignInPage</name>
    <message>
        <source>第一次登录需要网络；以后没有网络也能打开。</source>
        <translation>The first sign-in needs a network; after that the app opens without one.</translation>
    </message>
    <message>
        <source>登录访册</source>
        <translation>Sign in to Roadbook</translation>
    </message>
    <message>
        <source>服务器</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>登录名</source>
        <translation>Sign-in name</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>出现在变更历史里，好认出是哪一台</source>
        <translation>Shown in the history, to tell your devices apart</translation>
    </message>
    <message>
        <source>设备名称</source>
        <translation>Device name</translation>
    </message>
    <message>
        <source>正在登录…</source>
        <translation>Signing in…</translation>
    </message>
    <message>
        <source>登录</source>
        <translation>Sign in</translation>
    </message>
</context>
<context>
    <name>Skeleton</name>
    <message>
        <source>正在读取</source>
        <translation>Reading</translation>
    </message>
</context>
<context>
    <name>SpotCheckFoot</name>
    <message>
        <source>记下结果</source>
        <translation>Record the result</translation>
    </message>
    <message>
        <source>接受说明</source>
        <translation>Accept the explanation</translation>
    </message>
    <message>
        <source>维持原结果</source>
        <translation>Uphold the result</translation>
    </message>
</context>
<context>
    <name>SpotCheckPage</name>
    <message>
        <source>抽查</source>
        <translation>Spot checks</translation>
    </message>
    <message>
        <source>上一周</source>
        <translation>Previous week</translation>
    </message>
    <message>
        <source>下一周</source>
        <translation>Next week</translation>
    </message>
    <message>
        <source>抽中的拜访</source>
        <translation>Visits drawn</translation>
    </message>
    <message>
        <source>这一周没有可抽的拜访。</source>
        <translation>This week has no visits to draw from.</translation>
    </message>
    <message>
        <source>没有抽中的拜访</source>
        <translation>No visits drawn</translation>
    </message>
</context>
<context>
    <name>SpotCheckPane</name>
    <message>
        <source>返回列表</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>纪要</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>怎么问</source>
        <translation>What to ask</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>客户怎么说</source>
        <translation>What the customer said</translation>
    </message>
    <message>
        <source>客户怎么说（可不写）</source>
        <translation>What the customer said (optional)</translation>
    </message>
    <message>
        <source>本人可以看到结果并说明；结果不会自动扣分。</source>
        <translation>The rep sees the result and may explain it; nothing is deducted automatically.</translation>
    </message>
    <message>
        <source>谁说了什么</source>
        <translation>Who said what</translation>
    </message>
    <message>
        <source>给本人的答复</source>
        <translation>Reply to the rep</translation>
    </message>
    <message>
        <source>给本人的答复；维持原结果要写明理由</source>
        <translation>Your reply to the rep; upholding the result needs a reason</translation>
    </message>
</context>
<context>
    <name>StageIcon</name>
    <message>
        <source>已存本机</source>
        <translation>Saved here</translation>
    </message>
    <message>
        <source>已上传</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>主管已收</source>
        <translation>Supervisor has it</translation>
    </message>
</context>
<context>
    <name>SuggestionRow</name>
    <message>
        <source>选中后再选一天；或按 1 到 7 直接排到那一天</source>
        <translation>Choose it, then a day; or press 1 to 7 to put it on that day</translation>
    </message>
</context>
<context>
    <name>SyncChip</name>
    <message>
        <source>已全部上传</source>
        <translation>All sent</translation>
    </message>
    <message>
        <source>正在上传 · %1 条</source>
        <translation>Sending · %1</translation>
    </message>
    <message>
        <source>正在同步</source>
        <translation>Syncing</translation>
    </message>
    <message>
        <source>%1 处需要您处理</source>
        <translation>Needs you: %1</translation>
    </message>
    <message>
        <source>同步没有成功</source>
        <translation>Sync failed</translation>
    </message>
    <message>
        <source>离线 · 已存本机 %1 条</source>
        <translation>Offline · %1 saved here</translation>
    </message>
    <message>
        <source>离线 · 可照常工作</source>
        <translation>Offline · work as usual</translation>
    </message>
    <message>
        <source>已存本机 · %1 条待同步</source>
        <translation>Saved here · %1 to send</translation>
    </message>
</context>
<context>
    <name>SyncPage</name>
    <message>
        <source>服务器还没有确认过</source>
        <translation>Never confirmed by the server</translation>
    </message>
    <message>
        <source>服务器上次确认：%1</source>
        <translation>Last confirmed by the server: %1</translation>
    </message>
    <message>
        <source>同步</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>正在同步</source>
        <translation>Syncing</translation>
    </message>
    <message>
        <source>立即同步</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>不影响别的记录继续同步</source>
        <translation>everything else keeps syncing</translation>
    </message>
    <message>
        <source>已经安全地存在这台设备上</source>
        <translation>safe on this device</translation>
    </message>
    <message>
        <source>这台设备</source>
        <translation>This device</translation>
    </message>
    <message>
        <source>服务器</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>设备名称</source>
        <translation>Device name</translation>
    </message>
    <message>
        <source>本机记录</source>
        <translation>Records here</translation>
    </message>
    <message>
        <source>%1 条，全部加密</source>
        <translation>%1, all encrypted</translation>
    </message>
    <message>
        <source>占用空间</source>
        <translation>Space used</translation>
    </message>
    <message>
        <source>设备与存储</source>
        <translation>Device and storage</translation>
    </message>
    <message>
        <source>需要您处理 · %1 处</source>
        <translation>Needs you · %1</translation>
    </message>
    <message>
        <source>等待上传 · %1 条</source>
        <translation>Waiting to be sent · %1</translation>
    </message>
</context>
<context>
    <name>SyncStory</name>
    <message>
        <source>您的记录都已经在服务器上。</source>
        <translation>All your records are on the server.</translation>
    </message>
    <message>
        <source>正在和服务器交换记录，可以继续工作。</source>
        <translation>Exchanging records with the server; you can go on working.</translation>
    </message>
    <message>
        <source>没有网络。%1 条记录已存在本机，联网后自动上传。</source>
        <translation>No network. Saved on this device: %1. They will be sent automatically once online.</translation>
    </message>
    <message>
        <source>没有网络。可以照常工作，记录先存在本机。</source>
        <translation>No network. Work as usual; records are saved on this device first.</translation>
    </message>
    <message>
        <source>这次同步没有成功，您的记录都还在本机。</source>
        <translation>This sync failed; all your records are still on this device.</translation>
    </message>
    <message>
        <source>%1 条记录已存在本机，等待上传。</source>
        <translation>Saved on this device and waiting to be sent: %1.</translation>
    </message>
    <message>
        <source>有 %1 处需要您看一眼，别的修改不受影响。</source>
        <translation>%1 to look at; other changes are not affected.</translation>
    </message>
</context>
<context>
    <name>Tabs</name>
    <message>
        <source>分页</source>
        <translation>Tabs</translation>
    </message>
</context>
<context>
    <name>TeamFilters</name>
    <message>
        <source>今天 %1 条</source>
        <translation>today: %1</translation>
    </message>
    <message>
        <source>专员</source>
        <translation>Reps</translation>
    </message>
    <message>
        <source>时间</source>
        <translation>When</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Kind</translation>
    </message>
</context>
<context>
    <name>TeamVisitsPage</name>
    <message>
        <source>团队拜访</source>
        <translation>Team visits</translation>
    </message>
    <message>
        <source>新到 %1</source>
        <translation>New: %1</translation>
    </message>
    <message>
        <source>专员的拜访一上传，就会出现在这里，不用刷新。</source>
        <translation>A rep&apos;s visit appears here as soon as it is sent; no need to refresh.</translation>
    </message>
    <message>
        <source>这段时间还没有拜访</source>
        <translation>No visits in this period</translation>
    </message>
    <message>
        <source>J / K 下一条、上一条</source>
        <translation>J / K next, previous</translation>
    </message>
</context>
<context>
    <name>TimeField</name>
    <message>
        <source>选时间</source>
        <translation>Choose a time</translation>
    </message>
</context>
<context>
    <name>TimePicker</name>
    <message>
        <source>选定</source>
        <translation>Choose</translation>
    </message>
    <message>
        <source>选时间</source>
        <translation>Choose a time</translation>
    </message>
    <message>
        <source>分</source>
        <translation>Minute</translation>
    </message>
    <message>
        <source>−1 分</source>
        <translation>−1 min</translation>
    </message>
    <message>
        <source>+1 分</source>
        <translation>+1 min</translation>
    </message>
    <message>
        <source>时</source>
        <translation>Hour</translation>
    </message>
</context>
<context>
    <name>Toast</name>
    <message>
        <source>撤销</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>客户、联系人、拼音首字母</source>
        <translation>Customer, contact, initials</translation>
    </message>
    <message>
        <source>记录拜访</source>
        <translation>Record a visit</translation>
    </message>
</context>
<context>
    <name>TodayVisits</name>
    <message>
        <source>记录一次拜访</source>
        <translation>Record a visit</translation>
    </message>
    <message>
        <source>见到了谁、谈了什么，点几下就能记下来；没有网络也一样。</source>
        <translation>Who you met and what was said: a few taps, with or without a network.</translation>
    </message>
    <message>
        <source>今天还没有拜访</source>
        <translation>No visit yet today</translation>
    </message>
    <message>
        <source>七天以内</source>
        <translation>within seven days</translation>
    </message>
    <message>
        <source>最近拜访</source>
        <translation>Recent visits</translation>
    </message>
    <message>
        <source>去说明</source>
        <translation>Explain</translation>
    </message>
</context>
<context>
    <name>TrialList</name>
    <message>
        <source>%1：现行 %2，新的 %3。%4</source>
        <translation>%1: in force %2, new %3. %4</translation>
    </message>
</context>
<context>
    <name>TrialWords</name>
    <message>
        <source>没有人负责</source>
        <translation>Nobody</translation>
    </message>
    <message>
        <source>待定级</source>
        <translation>No grade</translation>
    </message>
    <message>
        <source>逾期 %1 · 应办 %2</source>
        <translation>%1 overdue · %2 due</translation>
    </message>
    <message>
        <source>每周上门 %1 · 电话 %2</source>
        <translation>Visits a week: %1 · calls: %2</translation>
    </message>
    <message>
        <source>人工定级 %1 有效，会照旧。%2</source>
        <translation>Graded %1 by hand: it would stay. %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>过去一年上门 %1 次，电话等 %2 次</source>
        <translation>In the past year visits: %1, calls: %2</translation>
    </message>
    <message>
        <source>%1 月底逾期：现行 %2，新的 %3</source>
        <translation>Overdue at the end of month %1: %2 in force, %3 new</translation>
    </message>
    <message>
        <source>本机的客户</source>
        <translation>Customers here</translation>
    </message>
    <message>
        <source>等级不同</source>
        <translation>Grade changed</translation>
    </message>
    <message>
        <source>今天逾期</source>
        <translation>Overdue today</translation>
    </message>
    <message>
        <source>今天应办</source>
        <translation>Due today</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>档案已加密保存在这台设备上，没有网络也能打开。</source>
        <translation>The archives are encrypted on this device and can be opened without a network.</translation>
    </message>
    <message>
        <source>%1，您好</source>
        <translation>Hello, %1</translation>
    </message>
    <message>
        <source>密码</source>
        <translation>Password</translation>
    </message>
    <message>
        <source>正在打开…</source>
        <translation>Opening…</translation>
    </message>
    <message>
        <source>请等 %1 秒再试</source>
        <translation>Try again in %1 s</translation>
    </message>
    <message>
        <source>打开</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>用别的账号登录</source>
        <translation>Sign in as someone else</translation>
    </message>
</context>
<context>
    <name>VisitChoices</name>
    <message>
        <source>层级决定是否计入频次</source>
        <translation>the level decides what counts</translation>
    </message>
    <message>
        <source>见到谁</source>
        <translation>Who was met</translation>
    </message>
    <message>
        <source>+ 新联系人</source>
        <translation>+ New contact</translation>
    </message>
    <message>
        <source>性质</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>方式</source>
        <translation>Channel</translation>
    </message>
    <message>
        <source>可多选</source>
        <translation>choose any</translation>
    </message>
    <message>
        <source>目的</source>
        <translation>Purpose</translation>
    </message>
    <message>
        <source>结果</source>
        <translation>Result</translation>
    </message>
    <message>
        <source>加上</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>新联系人</source>
        <translation>New contact</translation>
    </message>
    <message>
        <source>姓名</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>关键决策人</source>
        <translation>Decision maker</translation>
    </message>
</context>
<context>
    <name>VisitDetailPane</name>
    <message>
        <source>在左边选一条拜访，这里显示见了谁、谈了什么、答应了什么。</source>
        <translation>Choose a visit on the left to see who was met, what was said and what was promised.</translation>
    </message>
    <message>
        <source>没有选中拜访</source>
        <translation>No visit chosen</translation>
    </message>
    <message>
        <source>返回列表</source>
        <translation>Back to the list</translation>
    </message>
    <message>
        <source>见到谁</source>
        <translation>Who was met</translation>
    </message>
    <message>
        <source>没有记下</source>
        <translation>Not noted</translation>
    </message>
    <message>
        <source>纪要</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>没有写</source>
        <translation>Nothing written</translation>
    </message>
    <message>
        <source>竞争对手与市场信息</source>
        <translation>Competitors and market</translation>
    </message>
    <message>
        <source>承诺与待办</source>
        <translation>Promises</translation>
    </message>
    <message>
        <source>打开客户档案</source>
        <translation>Open the customer&apos;s archive</translation>
    </message>
</context>
<context>
    <name>VisitFiles</name>
    <message>
        <source>正在加入 %1 个</source>
        <translation>Adding: %1</translation>
    </message>
    <message>
        <source>不耽误结束拜访，文字先传</source>
        <translation>sent after the text</translation>
    </message>
    <message>
        <source>照片与文件</source>
        <translation>Photos and files</translation>
    </message>
    <message>
        <source>加照片、录音或文件</source>
        <translation>Add photos, recordings or files</translation>
    </message>
    <message>
        <source>照片或文件</source>
        <translation>Photo or file</translation>
    </message>
    <message>
        <source>选照片、录音或文件</source>
        <translation>Choose photos, recordings or files</translation>
    </message>
    <message>
        <source>再存一次</source>
        <translation>Save again</translation>
    </message>
    <message>
        <source>拍照</source>
        <translation>Take a photo</translation>
    </message>
</context>
<context>
    <name>VisitFoot</name>
    <message>
        <source>可以离线结束，联网后自动同步</source>
        <translation>You can finish offline; it syncs automatically later</translation>
    </message>
    <message>
        <source>放弃</source>
        <translation>Discard</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>结束拜访</source>
        <translation>Finish visit</translation>
    </message>
</context>
<context>
    <name>VisitHeader</name>
    <message>
        <source>正在保存</source>
        <translation>saving</translation>
    </message>
    <message>
        <source>已自动保存</source>
        <translation>saved automatically</translation>
    </message>
    <message>
        <source>草稿没有存上，请检查存储空间</source>
        <translation>The draft could not be saved; check the free space</translation>
    </message>
    <message>
        <source>返回，草稿留着</source>
        <translation>Back, the draft stays</translation>
    </message>
    <message>
        <source>%1 开始</source>
        <translation>Started %1</translation>
    </message>
    <message>
        <source>%1 结束</source>
        <translation>ended %1</translation>
    </message>
    <message>
        <source>计划 %1</source>
        <translation>planned %1</translation>
    </message>
    <message>
        <source>停留 %1，改起止时间</source>
        <translation>Stayed %1, change the times</translation>
    </message>
</context>
<context>
    <name>VisitNotes</name>
    <message>
        <source>纪要</source>
        <translation>Summary</translation>
    </message>
    <message>
        <source>谈了什么、对方在意什么、下一步是什么；可以以后再补</source>
        <translation>What was said, what they care about, what comes next; this can wait</translation>
    </message>
    <message>
        <source>竞争对手与市场信息</source>
        <translation>Competitors and market</translation>
    </message>
    <message>
        <source>加照片、录音或文件</source>
        <translation>Add photos, recordings or files</translation>
    </message>
</context>
<context>
    <name>VisitPhrases</name>
    <message>
        <source>写入：%1</source>
        <translation>Insert: %1</translation>
    </message>
    <message>
        <source>常用语</source>
        <translation>Phrases</translation>
    </message>
    <message>
        <source>新的一句</source>
        <translation>New phrase</translation>
    </message>
    <message>
        <source>去掉 %1</source>
        <translation>Remove %1</translation>
    </message>
    <message>
        <source>+ 常用语</source>
        <translation>+ Phrases</translation>
    </message>
    <message>
        <source>保存</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>保存的排在最前，写过两次的句子跟在后面</source>
        <translation>Saved ones come first, then sentences you wrote twice</translation>
    </message>
</context>
<context>
    <name>VisitPrepCard</name>
    <message>
        <source>拜访准备</source>
        <translation>Preparation</translation>
    </message>
    <message>
        <source>已展开</source>
        <translation>expanded</translation>
    </message>
    <message>
        <source>已收起</source>
        <translation>collapsed</translation>
    </message>
    <message>
        <source>计划办的事</source>
        <translation>Planned matters</translation>
    </message>
    <message>
        <source>还没有兑现的，见面时给个交代</source>
        <translation>still open; they will ask</translation>
    </message>
    <message>
        <source>未了的承诺</source>
        <translation>Open promises</translation>
    </message>
    <message>
        <source>档案待核实：%1</source>
        <translation>Archive to verify: %1</translation>
    </message>
    <message>
        <source>可以不勾</source>
        <translation>optional; tick what is done</translation>
    </message>
    <message>
        <source>准备事项</source>
        <translation>To prepare</translation>
    </message>
</context>
<context>
    <name>VisitPromises</name>
    <message>
        <source>答应过的事会一直跟到关闭</source>
        <translation>followed up until closed</translation>
    </message>
    <message>
        <source>承诺与待办</source>
        <translation>Promises</translation>
    </message>
    <message>
        <source>去掉</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>没有</source>
        <translation>None</translation>
    </message>
    <message>
        <source>添加承诺或待办</source>
        <translation>Add a promise</translation>
    </message>
    <message>
        <source>答应了什么</source>
        <translation>What was promised</translation>
    </message>
    <message>
        <source>答应了什么，例如：寄样册 20 份</source>
        <translation>What was promised, for example: send 20 sample books</translation>
    </message>
    <message>
        <source>添加</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>取消</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>另选一天</source>
        <translation>Another day</translation>
    </message>
    <message>
        <source>什么时候办好</source>
        <translation>Due by</translation>
    </message>
</context>
<context>
    <name>VisitRowWords</name>
    <message>
        <source>明天</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>三天后</source>
        <translation>In three days</translation>
    </message>
    <message>
        <source>一周后</source>
        <translation>In a week</translation>
    </message>
    <message>
        <source>月底</source>
        <translation>End of month</translation>
    </message>
    <message>
        <source>我</source>
        <translation>me</translation>
    </message>
</context>
<context>
    <name>VisitSlot</name>
    <message>
        <source>已完成</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>进行中 · %1</source>
        <translation>In progress · %1</translation>
    </message>
    <message>
        <source>计划 %1</source>
        <translation>Planned %1</translation>
    </message>
    <message>
        <source>继续记录</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>当天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>计划内</source>
        <translation>as planned</translation>
    </message>
    <message>
        <source>周计划</source>
        <translation>Weekly plan</translation>
    </message>
</context>
<context>
    <name>VisitTimesSheet</name>
    <message>
        <source>改起止时间</source>
        <translation>Change the times</translation>
    </message>
    <message>
        <source>开始</source>
        <translation>Start</translation>
    </message>
    <message>
        <source>还在进行就留空</source>
        <translation>leave empty while it is running</translation>
    </message>
    <message>
        <source>结束</source>
        <translation>End</translation>
    </message>
    <message>
        <source>原因</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>例如：忘了按开始。主管会看到。</source>
        <translation>For example: forgot to press Start. The supervisor sees it.</translation>
    </message>
</context>
<context>
    <name>WeekDay</name>
    <message>
        <source>%1 家</source>
        <translation>%1 planned</translation>
    </message>
    <message>
        <source>还没有安排</source>
        <translation>Nothing planned</translation>
    </message>
    <message>
        <source>把%1排到%2</source>
        <translation>Put %1 on %2</translation>
    </message>
    <message>
        <source>排这天</source>
        <translation>Plan on this day</translation>
    </message>
</context>
<context>
    <name>WeekPage</name>
    <message>
        <source>上一周</source>
        <translation>Previous week</translation>
    </message>
    <message>
        <source>回到本周</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>回到要排的一周</source>
        <translation>The week to plan</translation>
    </message>
    <message>
        <source>下一周</source>
        <translation>Next week</translation>
    </message>
    <message>
        <source>周计划</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>周记录</source>
        <translation>Record</translation>
    </message>
    <message>
        <source>上一个月</source>
        <translation>Previous month</translation>
    </message>
    <message>
        <source>回到要交的一个月</source>
        <translation>Back to the month to submit</translation>
    </message>
    <message>
        <source>下一个月</source>
        <translation>Next month</translation>
    </message>
    <message>
        <source>月记录</source>
        <translation>Month</translation>
    </message>
</context>
<context>
    <name>WeekRecordPage</name>
    <message>
        <source>排进计划的和记下的拜访会自动出现在这里，不用再填一遍。</source>
        <translation>Planned and recorded visits appear here automatically; nothing has to be entered twice.</translation>
    </message>
    <message>
        <source>这一周还没有计划，也没有拜访</source>
        <translation>No plan and no visits this week</translation>
    </message>
    <message>
        <source>周记录不能显示</source>
        <translation>The weekly record cannot be shown</translation>
    </message>
    <message>
        <source>本周小结</source>
        <translation>Summary of the week</translation>
    </message>
    <message>
        <source>这一周的要点、需要主管支持的事</source>
        <translation>Key points of the week, and where you need your supervisor&apos;s support</translation>
    </message>
</context>
<context>
    <name>WeekSuggestions</name>
    <message>
        <source>找客户排进计划</source>
        <translation>Find a customer to plan</translation>
    </message>
    <message>
        <source>客户、拼音首字母</source>
        <translation>Customer, initials</translation>
    </message>
    <message>
        <source>换一个说法，或者先建档案。</source>
        <translation>Try another name, or create the customer first.</translation>
    </message>
    <message>
        <source>到期的都已见过；也可以在上面找一位客户。</source>
        <translation>Everyone due has been seen; you can also find a customer above.</translation>
    </message>
    <message>
        <source>没有找到客户</source>
        <translation>No customer found</translation>
    </message>
    <message>
        <source>到期清单不能显示</source>
        <translation>The due list cannot be shown</translation>
    </message>
    <message>
        <source>该周没有到期的客户</source>
        <translation>Nobody is due that week</translation>
    </message>
    <message>
        <source>可以排的客户</source>
        <translation>Customers you can plan</translation>
    </message>
</context>
<context>
    <name>WeekWords</name>
    <message>
        <source>%1 前提交</source>
        <translation>submit by %1</translation>
    </message>
    <message>
        <source>%1 已过，提交会标明逾期</source>
        <translation>%1 has passed; it will be marked late</translation>
    </message>
    <message>
        <source>已排 %1</source>
        <translation>Planned %1</translation>
    </message>
    <message>
        <source>没有到期的事</source>
        <translation>Nothing is due</translation>
    </message>
    <message>
        <source>已访 · 改期</source>
        <translation>Visited · moved</translation>
    </message>
    <message>
        <source>已访</source>
        <translation>Visited</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>未访</source>
        <translation>Not visited</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>上周</source>
        <translation>Last week</translation>
    </message>
    <message>
        <source>本周</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>下周</source>
        <translation>Next week</translation>
    </message>
    <message>
        <source>；</source>
        <translation>. </translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1 提交</source>
        <translation>submitted %1</translation>
    </message>
    <message>
        <source>等主管审阅</source>
        <translation>waiting for the supervisor</translation>
    </message>
    <message>
        <source>逾期提交</source>
        <translation>submitted late</translation>
    </message>
    <message>
        <source>已存本机，联网后上传</source>
        <translation>saved here, will be sent once online</translation>
    </message>
    <message>
        <source>可以顺带</source>
        <translation>Also possible</translation>
    </message>
    <message>
        <source>已移交的客户</source>
        <translation>Customer handed over</translation>
    </message>
    <message>
        <source>已排 %1 家</source>
        <translation>%1 planned</translation>
    </message>
    <message>
        <source>已排 %1 家 · 到期未排 %2 家</source>
        <translation>%1 planned · %2 due and not planned</translation>
    </message>
    <message>
        <source>%1 24:00</source>
        <translation>%1 24:00</translation>
    </message>
    <message>
        <source>当天</source>
        <translation>Any time</translation>
    </message>
    <message numerus="yes">
        <source>%n 周前</source>
        <translation>
            <numerusform>%n week ago</numerusform>
            <numerusform>%n weeks ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 周后</source>
        <translation>
            <numerusform>in %n week</numerusform>
            <numerusform>in %n weeks</numerusform>
        </translation>
    </message>
    <message>
        <source>申请被否决</source>
        <translation>Request rejected</translation>
    </message>
    <message>
        <source>申请审批中</source>
        <translation>Request pending</translation>
    </message>
    <message>
        <source>申请已批准</source>
        <translation>Request approved</translation>
    </message>
    <message numerus="yes">
        <source>已排 %1 · 晚 %n 天</source>
        <translation>
            <numerusform>Planned %1 · %n day late</numerusform>
            <numerusform>Planned %1 · %n days late</numerusform>
        </translation>
    </message>
    <message>
        <source>承诺：%1</source>
        <translation>promised: %1</translation>
    </message>
    <message>
        <source>另有 %1 项</source>
        <translation>and %1 more</translation>
    </message>
    <message numerus="yes">
        <source>承诺 %1 到期，晚 %n 天</source>
        <translation>
            <numerusform>Promise due %1: %n day late</numerusform>
            <numerusform>Promise due %1: %n days late</numerusform>
        </translation>
    </message>
    <message>
        <source>未提交</source>
        <translation>Not submitted</translation>
    </message>
    <message>
        <source>逾期和本周到期</source>
        <translation>Overdue or due this week</translation>
    </message>
    <message>
        <source>逾期和下周到期</source>
        <translation>Overdue or due next week</translation>
    </message>
    <message>
        <source>逾期和该周到期</source>
        <translation>Overdue or due that week</translation>
    </message>
</context>
<context>
    <name>WorkWords</name>
    <message>
        <source>是否删除</source>
        <translation>Deleted or not</translation>
    </message>
    <message>
        <source>两处改得不同，请选一个值，或者另填一个</source>
        <translation>Changed differently in two places: choose a value, or give another</translation>
    </message>
    <message>
        <source>上周抽中，还没有核实</source>
        <translation>Drawn last week, not checked yet</translation>
    </message>
    <message>
        <source>最久的是 %1</source>
        <translation>Longest: %1</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>未交</source>
        <translation>Not submitted</translation>
    </message>
    <message>
        <source>冲突</source>
        <translation>Conflicts</translation>
    </message>
    <message>
        <source>抽查</source>
        <translation>Spot checks</translation>
    </message>
    <message>
        <source>本人拜访</source>
        <translation>Own visits</translation>
    </message>
    <message>
        <source>%1 起</source>
        <translation>Since %1</translation>
    </message>
    <message numerus="yes">
        <source>本人要联系的客户 %n 项</source>
        <translation>
            <numerusform>%n contact for you to make</numerusform>
            <numerusform>%n contacts for you to make</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>等了 %n 天</source>
        <translation>
            <numerusform>Waiting %n day</numerusform>
            <numerusform>Waiting %n days</numerusform>
        </translation>
    </message>
    <message>
        <source>结果“%1”，本人说明：%2</source>
        <translation>Result &quot;%1&quot;, explained: %2</translation>
    </message>
    <message>
        <source>审批申请</source>
        <translation>Approval requests</translation>
    </message>
    <message>
        <source>抽查说明</source>
        <translation>Explanations</translation>
    </message>
    <message>
        <source>没有生效的修改</source>
        <translation>change that did not take effect</translation>
    </message>
    <message>
        <source>转来的修改</source>
        <translation>Changes passed on</translation>
    </message>
</context>
<context>
    <name>WorkbenchPage</name>
    <message>
        <source>工作台</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>等我处理的</source>
        <translation>Waiting for me</translation>
    </message>
    <message>
        <source>都处理完了</source>
        <translation>All done</translation>
    </message>
    <message>
        <source>有人提交周计划、记录或申请、到期未交、出现冲突或抽中抽查，就会排在这里。</source>
        <translation>Submissions and requests, overdue submissions, conflicts and spot checks appear here.</translation>
    </message>
</context>
<context>
    <name>roadbook::AccountController</name>
    <message>
        <source>这位客户已经不在本机，可能移交给了别人</source>
        <translation>This customer is no longer on this device; it may have been handed over</translation>
    </message>
    <message>
        <source>主联系 %1</source>
        <translation>Owner %1</translation>
    </message>
    <message>
        <source>副联系 %1</source>
        <translation>Second contact %1</translation>
    </message>
    <message>
        <source>年用量 %1</source>
        <translation>Annual usage %1</translation>
    </message>
    <message>
        <source>资料更新于 %1</source>
        <translation>Updated %1</translation>
    </message>
    <message>
        <source>是</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>no</translation>
    </message>
    <message>
        <source>这一项不能在这里修改。</source>
        <translation>This cannot be changed here.</translation>
    </message>
    <message>
        <source>“%1”填写不对，没有保存。%2</source>
        <translation>&quot;%1&quot; is not valid and was not saved. %2</translation>
    </message>
    <message>
        <source>请先填写姓名。</source>
        <translation>Enter the name first.</translation>
    </message>
    <message>
        <source>请先写答应了什么。</source>
        <translation>Enter what was promised first.</translation>
    </message>
    <message>
        <source>已兑现，已存本机</source>
        <translation>Kept; saved on this device</translation>
    </message>
    <message>
        <source>已取消，已存本机</source>
        <translation>Dropped; saved on this device</translation>
    </message>
    <message>
        <source>请在两个值里选一个。</source>
        <translation>Choose one of the two values.</translation>
    </message>
    <message>
        <source>已裁决，其他值留在变更历史里</source>
        <translation>Settled; the other values stay in the history</translation>
    </message>
    <message>
        <source>%1（纬度,经度）</source>
        <translation>%1 (latitude,longitude)</translation>
    </message>
</context>
<context>
    <name>roadbook::AccountsController</name>
    <message>
        <source>请先填写客户名称。</source>
        <translation>Enter the customer name first.</translation>
    </message>
    <message>
        <source>与“%1”名称相近</source>
        <translation>The name resembles &quot;%1&quot;</translation>
    </message>
</context>
<context>
    <name>roadbook::Conversation</name>
    <message>
        <source>批注已存本机，联网后对方会看到</source>
        <translation>Remark saved on this device; they will see it once you are online</translation>
    </message>
</context>
<context>
    <name>roadbook::DeviceController</name>
    <message>
        <source>记录</source>
        <translation>Records</translation>
    </message>
    <message>
        <source>变更历史</source>
        <translation>History</translation>
    </message>
    <message>
        <source>待上传和留底的保存</source>
        <translation>Saves, waiting or kept</translation>
    </message>
    <message>
        <source>照片与文件</source>
        <translation>Photos and files</translation>
    </message>
    <message>
        <source>检索与其他</source>
        <translation>Search and other</translation>
    </message>
    <message>
        <source>占 %1%</source>
        <translation>%1% of the space used</translation>
    </message>
    <message>
        <source>%1（%2）</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>还没有确认过</source>
        <translation>Not confirmed yet</translation>
    </message>
    <message>
        <source>准</source>
        <translation>Correct</translation>
    </message>
    <message>
        <source>慢了 %1，请在系统设置里校准。记录的时间已按服务器改正</source>
        <translation>%1 slow; please set it in the system settings. Times of records follow the server</translation>
    </message>
    <message>
        <source>快了 %1，请在系统设置里校准。记录的时间已按服务器改正</source>
        <translation>%1 fast; please set it in the system settings. Times of records follow the server</translation>
    </message>
    <message>
        <source>%1 条，来自 %2 份档案，全部加密</source>
        <translation>%1 (archives: %2), all encrypted</translation>
    </message>
    <message>
        <source>%1 个（含缩略图），全部加密</source>
        <translation>%1 with thumbnails, all encrypted</translation>
    </message>
    <message>
        <source>正在逐条核对本机的记录</source>
        <translation>Checking every record on this device</translation>
    </message>
    <message>
        <source>本机 %1 条记录核对无误，正在和服务器对数字摘要</source>
        <translation>Records checked, all correct: %1; comparing digests with the server</translation>
    </message>
    <message>
        <source>本机有 %1 处不对。您的记录没有丢，请保持联网，程序会从服务器补正；再次核对仍不对就告诉管理员。</source>
        <translation>Records that are wrong on this device: %1. Nothing of yours is lost: stay online and they will be corrected from the server; if a second check still finds errors, tell the administrator.</translation>
    </message>
    <message>
        <source>本机 %1 条记录核对无误。现在连不上服务器，联网后会自动再对一次。</source>
        <translation>Records checked, all correct: %1. The server cannot be reached; they will be compared automatically once online.</translation>
    </message>
    <message>
        <source>本机 %1 条记录核对无误，和服务器的数字摘要一致。</source>
        <translation>Records checked, all correct: %1, with the same digest as the server.</translation>
    </message>
    <message>
        <source>和服务器有 %1 条不一样，已经改成一样。改动前的内容没有丢。</source>
        <translation>Records that differed from the server and were made the same: %1. What was there before is not lost.</translation>
    </message>
    <message>
        <source>%1 服务器恢复过备份，已由本机补回</source>
        <translation>%1: the server was restored from a backup and completed from this device</translation>
    </message>
    <message>
        <source>%1 认出这份存储是复制来的，已改成单独的设备</source>
        <translation>%1: this store was found to be a copy and became a device of its own</translation>
    </message>
    <message>
        <source>%1 有一条记录在磁盘上坏了，已从服务器取回</source>
        <translation>%1: a record was damaged on the disk and was fetched again from the server</translation>
    </message>
    <message>
        <source>%1 有一条不再归您看的记录，已移除</source>
        <translation>%1: a record that you may no longer see was removed</translation>
    </message>
    <message>
        <source>%1 有一条记录和服务器不一样，已改成一样</source>
        <translation>%1: a record differed from the server and was made the same</translation>
    </message>
    <message>
        <source>不到 1%</source>
        <translation>below 1%</translation>
    </message>
    <message>
        <source>还没有文件</source>
        <translation>No files yet</translation>
    </message>
</context>
<context>
    <name>roadbook::FilesController</name>
    <message>
        <source>“%1”已拿掉</source>
        <translation>&quot;%1&quot; was removed</translation>
    </message>
    <message>
        <source>“%1”还没有传到服务器，等添加它的那台设备联网后再取。</source>
        <translation>&quot;%1&quot; is not on the server yet. Fetch it when the device that added it has been online.</translation>
    </message>
    <message>
        <source>正在打开</source>
        <translation>Opening</translation>
    </message>
    <message>
        <source>原图还没有取到本机，联网后自动取回</source>
        <translation>The original is not on this device yet and is fetched automatically once online</translation>
    </message>
    <message>
        <source>这种照片在这里只能看缩略图，可以存一份再打开</source>
        <translation>Only the thumbnail of this kind of picture can be shown here; save a copy to open it</translation>
    </message>
    <message>
        <source>已存一份：%1。它没有加密，用完请删掉。</source>
        <translation>Saved a copy: %1. It is not encrypted; please delete it after use.</translation>
    </message>
    <message>
        <source>一段录音最长 %1 分钟，已经停下并加上；可以再录一段</source>
        <translation>A voice note can last at most %1 minutes; it was stopped and added. You can record another one</translation>
    </message>
    <message>
        <source>没有录到声音，没有加上</source>
        <translation>No sound was recorded; nothing was added</translation>
    </message>
    <message>
        <source>“%1”在这里无法播放，可以在客户档案里存一份，用别的程序打开。</source>
        <translation>&quot;%1&quot; cannot be played here. Save a copy from the customer&apos;s archive and open it with another program.</translation>
    </message>
    <message>
        <source>上次录音没有正常结束，已保留 %1</source>
        <translation>The last recording was cut off; %1 of it was kept</translation>
    </message>
</context>
<context>
    <name>roadbook::FirstSyncController</name>
    <message>
        <source>正在联系服务器</source>
        <translation>Contacting the server</translation>
    </message>
    <message>
        <source>正在接收您的客户和拜访</source>
        <translation>Receiving your customers and visits</translation>
    </message>
    <message>
        <source>已暂停，收到的都在本机</source>
        <translation>Paused; what arrived is on this device</translation>
    </message>
    <message>
        <source>中断了，收到的都在本机</source>
        <translation>Interrupted; what arrived is on this device</translation>
    </message>
    <message>
        <source>全部收到</source>
        <translation>Everything is here</translation>
    </message>
    <message>
        <source>不到一分钟</source>
        <translation>less than a minute</translation>
    </message>
    <message>
        <source>大约还要 %1</source>
        <translation>about %1 left</translation>
    </message>
</context>
<context>
    <name>roadbook::GalleryController</name>
    <message>
        <source>达成</source>
        <translation>Achieved</translation>
    </message>
    <message>
        <source>需跟进</source>
        <translation>Follow up</translation>
    </message>
    <message>
        <source>未见到人</source>
        <translation>Nobody met</translation>
    </message>
    <message>
        <source>赵敏</source>
        <translation>Zhao Min</translation>
    </message>
    <message>
        <source>经办</source>
        <translation>Handler</translation>
    </message>
    <message>
        <source>孙凯</source>
        <translation>Sun Kai</translation>
    </message>
    <message>
        <source>负责人</source>
        <translation>Head</translation>
    </message>
    <message>
        <source>刘总</source>
        <translation>Mr Liu</translation>
    </message>
    <message>
        <source>关键决策人</source>
        <translation>Decision maker</translation>
    </message>
    <message>
        <source>法定代表人</source>
        <translation>Legal representative</translation>
    </message>
    <message>
        <source>东岭机械股份有限公司</source>
        <translation>Dongling Machinery</translation>
    </message>
    <message>
        <source>刘建国</source>
        <translation>Liu Jianguo</translation>
    </message>
    <message>
        <source>刘志元</source>
        <translation>Liu Zhiyuan</translation>
    </message>
    <message>
        <source>周航</source>
        <translation>Zhou Hang</translation>
    </message>
    <message>
        <source>电脑</source>
        <translation>computer</translation>
    </message>
    <message>
        <source>11月22日 09:05</source>
        <translation>22 Nov 09:05</translation>
    </message>
    <message>
        <source>刘志远</source>
        <translation>Liu Zhiyuan (远)</translation>
    </message>
    <message>
        <source>林晓</source>
        <translation>Lin Xiao</translation>
    </message>
    <message>
        <source>平板</source>
        <translation>tablet</translation>
    </message>
    <message>
        <source>11月21日 16:40</source>
        <translation>21 Nov 16:40</translation>
    </message>
    <message>
        <source>离线，今天 08:12 到达</source>
        <translation>offline, arrived today 08:12</translation>
    </message>
    <message>
        <source>已存本机，联网后自动上传</source>
        <translation>Saved here; sent automatically once online</translation>
    </message>
    <message>
        <source>草稿已放弃</source>
        <translation>Draft discarded</translation>
    </message>
    <message>
        <source>已恢复</source>
        <translation>Brought back</translation>
    </message>
</context>
<context>
    <name>roadbook::HandedInController</name>
    <message>
        <source>已撤回，可以修改</source>
        <translation>Recalled; it can be changed</translation>
    </message>
</context>
<context>
    <name>roadbook::ImportController</name>
    <message>
        <source>导入完成：新增 %1 家，%2 行没有变化，%3 行不能导入。已存本机，联网后自动上传。</source>
        <translation>Import finished. New: %1, unchanged: %2, not imported: %3. Saved on this device; it will be sent automatically once online.</translation>
    </message>
    <message>
        <source>已停止：新增 %1 家，其余没有写入。再导入一次同一份文件就会接着来，不会重复。</source>
        <translation>Stopped. New: %1; the rest was not written. Import the same file again to go on; nothing is imported twice.</translation>
    </message>
    <message>
        <source>打不开这个文件，什么都没有写入。请确认文件还在、可以读取。</source>
        <translation>This file cannot be opened; nothing was written. Check that it exists and can be read.</translation>
    </message>
    <message>
        <source>文件太大，什么都没有写入。请分成几份。</source>
        <translation>The file is too large; nothing was written. Please split it.</translation>
    </message>
    <message>
        <source>这不是能读的客户一览表，什么都没有写入。请另存为 CSV，并且要有“客户名称”一列。</source>
        <translation>This is not a customer list that can be read; nothing was written. Save it as CSV with a column &quot;客户名称&quot; (customer name).</translation>
    </message>
    <message numerus="yes">
        <source>%1，%n 行</source>
        <translation>
            <numerusform>%1, %n row</numerusform>
            <numerusform>%1, %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadbook::LineReason</name>
    <message>
        <source>须写明原因，并报告停留时数</source>
        <translation>needs a reason and a report with the time stayed</translation>
    </message>
    <message>
        <source>须写明原因</source>
        <translation>needs a reason</translation>
    </message>
    <message>
        <source>%1%2 · %3</source>
        <translation>%1 %2 · %3</translation>
    </message>
    <message>
        <source>停留时间请写分钟数，例如 40；没去写 0。</source>
        <translation>Enter the time stayed in minutes, for example 40; 0 if nobody went.</translation>
    </message>
    <message>
        <source>原因已存本机</source>
        <translation>Reason saved on this device</translation>
    </message>
    <message>
        <source>已报告行程变更，已存本机</source>
        <translation>Change reported; saved on this device</translation>
    </message>
</context>
<context>
    <name>roadbook::MonthRecordController</name>
    <message>
        <source>月记录已封存并提交，已存本机，联网后上传</source>
        <translation>Monthly record sealed and submitted; saved on this device, it will be sent once online</translation>
    </message>
    <message>
        <source>%1 %2 条</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>roadbook::NumbersController</name>
    <message>
        <source>团队数字</source>
        <translation>The team&apos;s numbers</translation>
    </message>
    <message>
        <source>我的数字</source>
        <translation>My numbers</translation>
    </message>
    <message>
        <source>今天的覆盖 · 前 %1 周的计划 · 前 %2 天的承诺</source>
        <translation>Coverage today · plans of the last %1 weeks · promises of the last %2 days</translation>
    </message>
    <message>
        <source>覆盖</source>
        <translation>Coverage</translation>
    </message>
    <message>
        <source>应联系 %1 项，按时 %2 项</source>
        <translation>Due %1, on time %2</translation>
    </message>
    <message>
        <source>计划执行</source>
        <translation>Plans kept</translation>
    </message>
    <message>
        <source>承诺兑现</source>
        <translation>Promises kept</translation>
    </message>
    <message>
        <source>到期 %1 项，兑现 %2 项</source>
        <translation>Due %1, kept %2</translation>
    </message>
    <message>
        <source>计划外拜访</source>
        <translation>Unplanned visits</translation>
    </message>
    <message>
        <source>计划变更</source>
        <translation>Plans changed</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>计划 %1 次，去了 %2 次</source>
        <translation>Planned %1, made %2</translation>
    </message>
    <message>
        <source>拜访 %1 次，计划外 %2 次</source>
        <translation>Visits: %1, unplanned: %2</translation>
    </message>
    <message>
        <source>计划 %1 次，变更 %2 次</source>
        <translation>Planned: %1, changed: %2</translation>
    </message>
</context>
<context>
    <name>roadbook::OverviewController</name>
    <message>
        <source>部门总览</source>
        <translation>Department overview</translation>
    </message>
    <message>
        <source>团队总览</source>
        <translation>Team overview</translation>
    </message>
    <message>
        <source>今天的覆盖 · 前 %1 周的计划与逾期 · 近 %2 周的拜访</source>
        <translation>Coverage today · plans and overdue items of %1 weeks · visits of %2 weeks</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>应联系 %1 项，按时 %2 项</source>
        <translation>Due %1, on time %2</translation>
    </message>
    <message>
        <source>没有团队</source>
        <translation>No team</translation>
    </message>
    <message>
        <source>%1起的一周：计划 %2，完成 %3</source>
        <translation>Week of %1: %2 planned, %3 done</translation>
    </message>
    <message>
        <source>%1 项，按时 %2 项</source>
        <translation>%1 due, %2 on time</translation>
    </message>
    <message numerus="yes">
        <source>%n 家客户，逾期在前，列出前 %1 行</source>
        <translation>
            <numerusform>%n customer, overdue ones first; rows shown: %1</numerusform>
            <numerusform>%n customers, overdue ones first; rows shown: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 家客户，逾期在前</source>
        <translation>
            <numerusform>%n customer</numerusform>
            <numerusform>%n customers, overdue ones first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadbook::OwnChecksController</name>
    <message>
        <source>抽查：%1 · %2，结果“%3”。您可以说明情况。</source>
        <translation>Spot check: %1 · %2, result &quot;%3&quot;. You can explain it.</translation>
    </message>
    <message>
        <source>有 %1 次抽查的结果，您可以说明情况。</source>
        <translation>Spot checks with a result that you can explain: %1.</translation>
    </message>
    <message>
        <source>已移交的客户</source>
        <translation>Customer handed over</translation>
    </message>
    <message>
        <source>等您说明</source>
        <translation>For you to explain</translation>
    </message>
    <message>
        <source>已存本机，联网后上传</source>
        <translation>saved here, will be sent once online</translation>
    </message>
    <message>
        <source>写下当时的情况，一两句就可以。</source>
        <translation>Write down what happened; a sentence or two will do.</translation>
    </message>
    <message>
        <source>说明已存本机，%1 会看到</source>
        <translation>Explanation saved on this device; %1 will see it</translation>
    </message>
</context>
<context>
    <name>roadbook::PackTrialController</name>
    <message>
        <source>试算的%1与现行的%2</source>
        <translation>%1, beside what is in force: %2</translation>
    </message>
    <message>
        <source>把文件 %1 交给信息管理员。服务器上有所有团队的记录：先在那里再试算一遍，看过结果再启用。两步的命令写在运行手册里。</source>
        <translation>Give the file %1 to IT. The server holds the records of every team: try it there once more, and put it into force when the result is good. The operating guide has the commands for both steps.</translation>
    </message>
    <message>
        <source>打不开文件 %1。请确认它还在、可以读取。</source>
        <translation>The file %1 cannot be opened. Please make sure that it is there and can be read.</translation>
    </message>
    <message>
        <source>文件 %1 不是制度包：制度包最大 512 KiB。请另选一个。</source>
        <translation>The file %1 is not a regulation pack: a pack can have at most 512 KiB. Please choose another one.</translation>
    </message>
    <message>
        <source>文件 %1 不像制度包：没有编号，也没有名称。请确认选对了文件，再选一次。</source>
        <translation>The file %1 does not look like a regulation pack: it has neither an id nor a title. Please make sure that it is the right file and choose again.</translation>
    </message>
    <message numerus="yes">
        <source>文件 %1 有 %n 处错误，不能用，也不能启用。请把下面的位置和原因交给编写制度包的人，改好以后再选一次。</source>
        <translation>
            <numerusform>The file %1 has %n error and can be neither used nor put into force. Please hand the place and the reason below to whoever writes the pack, and choose it again when it is corrected.</numerusform>
            <numerusform>The file %1 has %n errors and can be neither used nor put into force. Please hand the places and reasons below to whoever writes the pack, and choose it again when they are corrected.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadbook::PaletteController</name>
    <message>
        <source>记录拜访</source>
        <translation>Record a visit</translation>
    </message>
    <message>
        <source>今日</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>团队</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customers</translation>
    </message>
    <message>
        <source>同步状态</source>
        <translation>Sync status</translation>
    </message>
    <message>
        <source>立即同步</source>
        <translation>Sync now</translation>
    </message>
    <message>
        <source>我的数字</source>
        <translation>My numbers</translation>
    </message>
    <message>
        <source>团队数字</source>
        <translation>The team&apos;s numbers</translation>
    </message>
    <message>
        <source>现行制度</source>
        <translation>The regulation in force</translation>
    </message>
    <message>
        <source>导入客户一览表</source>
        <translation>Import a customer list</translation>
    </message>
    <message>
        <source>更多</source>
        <translation>More</translation>
    </message>
    <message>
        <source>锁定</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>本周</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>审核</source>
        <translation>Review</translation>
    </message>
    <message>
        <source>抽查</source>
        <translation>Spot checks</translation>
    </message>
    <message>
        <source>工作台</source>
        <translation>Desk</translation>
    </message>
    <message>
        <source>部门总览</source>
        <translation>Department overview</translation>
    </message>
    <message>
        <source>团队总览</source>
        <translation>Team overview</translation>
    </message>
    <message>
        <source>调级建议</source>
        <translation>Proposed grade changes</translation>
    </message>
    <message>
        <source>试算新制度</source>
        <translation>Try a new regulation</translation>
    </message>
    <message>
        <source>审批申请</source>
        <translation>Approval requests</translation>
    </message>
</context>
<context>
    <name>roadbook::PhotoTaking</name>
    <message>
        <source>照片 %1</source>
        <translation>Photo %1</translation>
    </message>
    <message>
        <source>摄像头断开了，没有拍下来。接好摄像头后，再点“拍照”。</source>
        <translation>The camera was disconnected, so no photo was taken. Connect it again and tap &quot;Take a photo&quot;.</translation>
    </message>
    <message>
        <source>这台设备上没有找到摄像头，没有拍照。请接上摄像头再试；已经拍好的，可以从“照片或文件”加进来。</source>
        <translation>No camera was found on this device, so no photo was taken. Connect one and try again; photos you already have can be added with &quot;Photo or file&quot;.</translation>
    </message>
    <message>
        <source>摄像头正被别的程序占用，没有拍照。请先关掉那个程序，再点“拍照”。</source>
        <translation>Another program is using the camera, so no photo was taken. Close that program and tap &quot;Take a photo&quot; again.</translation>
    </message>
    <message>
        <source>没有使用摄像头的权限，没有拍照。请找管理员开通；已经拍好的，可以从“照片或文件”加进来。</source>
        <translation>There is no permission to use the camera, so no photo was taken. Ask the administrator; photos you already have can be added with &quot;Photo or file&quot;.</translation>
    </message>
    <message>
        <source>这台设备上没有装好拍照要用的程序（GStreamer），没有拍照。请找管理员安装；已经拍好的，可以从“照片或文件”加进来。</source>
        <translation>The program needed for taking photos (GStreamer) is not fully installed on this device, so no photo was taken. Ask the administrator to install it; photos you already have can be added with &quot;Photo or file&quot;.</translation>
    </message>
    <message>
        <source>摄像头没有画面，没有拍照。请检查摄像头，关掉正在用它的程序再试；已经拍好的，可以从“照片或文件”加进来。</source>
        <translation>The camera gives no picture, so no photo was taken. Check it, close any program that is using it, and try again; photos you already have can be added with &quot;Photo or file&quot;.</translation>
    </message>
</context>
<context>
    <name>roadbook::PhrasesController</name>
    <message>
        <source>请先写一句话。</source>
        <translation>Please write a sentence first.</translation>
    </message>
    <message>
        <source>一条常用语最多 60 个字。</source>
        <translation>A phrase can have at most 60 characters.</translation>
    </message>
    <message>
        <source>这一句已经有了。</source>
        <translation>This phrase is already saved.</translation>
    </message>
    <message>
        <source>最多存 20 条，请先去掉一条不常用的。</source>
        <translation>At most 20 phrases can be saved; please remove one first.</translation>
    </message>
    <message>
        <source>常用语已去掉</source>
        <translation>Phrase removed</translation>
    </message>
</context>
<context>
    <name>roadbook::PlanItemEditor</name>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>时间要写成 9:30 这样，或者留空。</source>
        <translation>Enter the time like 9:30, or leave it empty.</translation>
    </message>
    <message>
        <source>已存本机</source>
        <translation>Saved here</translation>
    </message>
    <message>
        <source>这一项已经报告过。要再改，请主管先退回。</source>
        <translation>This was reported already. To change it again, ask the supervisor to return it.</translation>
    </message>
    <message>
        <source>停留时间请写分钟数，例如 40；没去写 0。</source>
        <translation>Enter the time stayed in minutes, for example 40; 0 if nobody went.</translation>
    </message>
    <message>
        <source>请选改到哪一天。</source>
        <translation>Choose the new day.</translation>
    </message>
    <message>
        <source>已报告主管，已存本机，联网后上传</source>
        <translation>Reported; saved on this device, it will be sent once online</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>礼品审批</source>
        <translation>Gift approval</translation>
    </message>
    <message>
        <source>费用审批</source>
        <translation>Expense approval</translation>
    </message>
    <message>
        <source>礼品事前申报并获批准，年历、贺卡除外；费用事前申请（%1）</source>
        <translation>Gifts need approval beforehand, except calendars and cards; expenses must be applied for beforehand (%1)</translation>
    </message>
    <message>
        <source>拜访费用</source>
        <translation>Visit expense</translation>
    </message>
    <message>
        <source>费用写成元，例如 200 或 200.50；没有就留空。</source>
        <translation>Enter the expense in CNY, for example 200 or 200.50; leave it empty if there is none.</translation>
    </message>
    <message>
        <source>已存本机，审批申请一并提交主管</source>
        <translation>Saved on this device; the approval request goes to the supervisor with it</translation>
    </message>
</context>
<context>
    <name>roadbook::RefusedSave</name>
    <message>
        <source>%1 · %2 · %3</source>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>（空）</source>
        <translation>(empty)</translation>
    </message>
    <message>
        <source>已重新保存，已存本机</source>
        <translation>Saved again; saved on this device</translation>
    </message>
    <message>
        <source>已交给主管处理</source>
        <translation>Handed to the supervisor</translation>
    </message>
    <message>
        <source>已放弃，历史里还能找到</source>
        <translation>Discarded; the history still has it</translation>
    </message>
</context>
<context>
    <name>roadbook::RegradeController</name>
    <message>
        <source>%1 %2批准，还没有执行</source>
        <translation>approved by %1, %2; not applied yet</translation>
    </message>
    <message>
        <source>%1 %2否决：%3</source>
        <translation>rejected by %1, %2: %3</translation>
    </message>
    <message>
        <source>制度没有给出等级，请到客户档案里人工定级，写明理由和期限</source>
        <translation>The regulation gives no grade: grade by hand in the customer&apos;s archive, with a reason and an expiry date</translation>
    </message>
    <message>
        <source>人工定级已到期或不完整，请逐个看</source>
        <translation>The grade given by hand has expired or is incomplete: look at these one by one</translation>
    </message>
    <message>
        <source>有的条件没有资料，请逐个看</source>
        <translation>Some of the deciding data is missing: look at these one by one</translation>
    </message>
    <message>
        <source>已调级 %1 家，已存本机</source>
        <translation>Grades changed: %1; saved on this device</translation>
    </message>
    <message>
        <source>已调级 %1 家；%2 家的负责人这一周还在执行，已批准，周记录提交以后再执行</source>
        <translation>Grades changed: %1. Approved but not applied: %2, because the owner is still working on that week; apply them after the weekly record is submitted</translation>
    </message>
    <message>
        <source>这条建议已经不在了</source>
        <translation>This proposal is no longer there</translation>
    </message>
    <message>
        <source>否决要写明理由，负责人会看到。</source>
        <translation>Rejecting needs a reason; the owner will see it.</translation>
    </message>
    <message>
        <source>已否决，已存本机</source>
        <translation>Rejected; saved on this device</translation>
    </message>
    <message>
        <source>%1 · 建议 %2 家</source>
        <translation>%1 · proposed: %2</translation>
    </message>
    <message>
        <source>现行的%1没有定级方案</source>
        <translation>%1 is in force and has no grading scheme</translation>
    </message>
    <message>
        <source>等着决定</source>
        <translation>To be decided</translation>
    </message>
    <message>
        <source>已批准，等着执行</source>
        <translation>Approved, not applied yet</translation>
    </message>
    <message>
        <source>已否决</source>
        <translation>Rejected</translation>
    </message>
    <message>
        <source>执行</source>
        <translation>Apply</translation>
    </message>
    <message>
        <source>批准</source>
        <translation>Approve</translation>
    </message>
</context>
<context>
    <name>roadbook::RegulationController</name>
    <message>
        <source>第 %1 版 · %2起生效</source>
        <translation>Version %1 · in force from %2</translation>
    </message>
</context>
<context>
    <name>roadbook::RequestsController</name>
    <message>
        <source>这份申请已经撤回或有人决定，请看最新的状态。</source>
        <translation>This request was withdrawn or has already been decided. Please look at its current state.</translation>
    </message>
    <message>
        <source>已批准，已存本机，%1 会看到</source>
        <translation>Approved and saved on this device; %1 will see it</translation>
    </message>
    <message>
        <source>已签批，已存本机，交下一级</source>
        <translation>Signed and saved on this device; it goes to the next in the chain</translation>
    </message>
    <message>
        <source>这份申请已经不在了</source>
        <translation>This request is no longer there</translation>
    </message>
    <message>
        <source>否决要写明理由，申请人会看到。</source>
        <translation>Rejecting needs a reason; the applicant will see it.</translation>
    </message>
    <message>
        <source>已否决，已存本机，%1 会看到理由</source>
        <translation>Rejected and saved on this device; %1 will see the reason</translation>
    </message>
    <message>
        <source>没有等我审批的</source>
        <translation>Nothing waits for my approval</translation>
    </message>
    <message numerus="yes">
        <source>%n 份等我审批，久等的在前</source>
        <translation>
            <numerusform>%n waiting for my approval</numerusform>
            <numerusform>%n waiting for my approval, the longest wait first</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadbook::ReviewController</name>
    <message>
        <source>审阅要写指导意见，本人会看到。</source>
        <translation>A review needs guidance; the rep will see it.</translation>
    </message>
    <message>
        <source>%1：%2，已存本机</source>
        <translation>%1: %2, saved on this device</translation>
    </message>
    <message>
        <source>退回要写明原因，本人才知道怎么改。</source>
        <translation>A return needs a reason, so that the rep knows what to change.</translation>
    </message>
    <message>
        <source>已退回 %1，已存本机</source>
        <translation>Returned to %1, saved on this device</translation>
    </message>
    <message>
        <source>指导意见已存本机，%1 会看到</source>
        <translation>Guidance saved on this device; %1 will see it</translation>
    </message>
    <message>
        <source>有差异或逾期的要逐份看，不能一并通过</source>
        <translation>Records with differences or submitted late are reviewed one by one, not approved together</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>都按计划完成，请保持。</source>
        <translation>All done as planned. Well done.</translation>
    </message>
    <message>
        <source>已通过 %1 份，已存本机</source>
        <translation>%1 approved, saved on this device</translation>
    </message>
    <message>
        <source>待审 %1</source>
        <translation>%1 waiting</translation>
    </message>
    <message>
        <source>逾期 %1</source>
        <translation>%1 late</translation>
    </message>
    <message>
        <source>没有等着审的</source>
        <translation>Nothing waits for review</translation>
    </message>
    <message>
        <source>未交 %1</source>
        <translation>%1 not submitted</translation>
    </message>
    <message>
        <source>无异常 %1</source>
        <translation>%1 clean</translation>
    </message>
</context>
<context>
    <name>roadbook::SealedRecordController</name>
    <message>
        <source>补录已封存为新的一版，已存本机</source>
        <translation>Late entries sealed as a new version; saved on this device</translation>
    </message>
    <message>
        <source>第 %1 版 · %2 封存 · 封印 %3 · 依据制度第 %4 版</source>
        <translation>version %1 · sealed %2 · seal %3 · under version %4 of the regulation</translation>
    </message>
</context>
<context>
    <name>roadbook::SettingsController</name>
    <message>
        <source>访册 %1</source>
        <translation>Roadbook %1</translation>
    </message>
    <message>
        <source>自由软件，按 GNU 通用公共许可证第 3 版或更高版本发布</source>
        <translation>Free software under the GNU General Public License, version 3 or later</translation>
    </message>
</context>
<context>
    <name>roadbook::SignInController</name>
    <message>
        <source>请填写登录名和密码。</source>
        <translation>Enter your sign-in name and password.</translation>
    </message>
    <message>
        <source>服务器地址不对，应当像 https://crm.example.com 这样。</source>
        <translation>The server address is not valid; it should look like https://crm.example.com</translation>
    </message>
    <message>
        <source>打不开这台设备上的档案：密码和上次登录时不一样。请用上次的密码。</source>
        <translation>The archives on this device cannot be opened: the password differs from the last sign-in. Use the earlier password.</translation>
    </message>
    <message>
        <source>这台设备上是%1的档案，还没有交接。请换一台设备，或者请管理员先交接。</source>
        <translation>This device holds the archives of %1, which have not been handed over yet. Use another device or ask the administrator to hand them over first.</translation>
    </message>
    <message>
        <source>登录名或密码不对。</source>
        <translation>The sign-in name or password is wrong.</translation>
    </message>
    <message>
        <source>连不上服务器。第一次登录需要网络，请检查网络和服务器地址。</source>
        <translation>The server cannot be reached. The first sign-in needs a network; check it and the server address.</translation>
    </message>
</context>
<context>
    <name>roadbook::SpotCheckController</name>
    <message>
        <source>先选一个结果。</source>
        <translation>Choose a result first.</translation>
    </message>
    <message>
        <source>抽查结果已存本机，%1 会看到，可以说明</source>
        <translation>Result saved on this device; %1 will see it and may explain</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>种子 %1 已公布</source>
        <translation>Seed %1, published</translation>
    </message>
    <message numerus="yes">
        <source>%n 处提示</source>
        <translation>
            <numerusform>%n signal</numerusform>
            <numerusform>%n signals</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 次拜访抽 %1 次，已查 %2</source>
        <translation>
            <numerusform>%1 of %n visit drawn, %2 checked</numerusform>
            <numerusform>%1 of %n visits drawn, %2 checked</numerusform>
        </translation>
    </message>
    <message>
        <source>%1，已说明</source>
        <translation>%1, explained</translation>
    </message>
    <message>
        <source>维持原结果要写明理由，本人会看到。</source>
        <translation>Upholding the result needs a reason; the rep will see it.</translation>
    </message>
    <message>
        <source>已了结，已存本机，%1 会看到您的答复</source>
        <translation>Closed and saved on this device; %1 will see your reply</translation>
    </message>
    <message>
        <source>客户</source>
        <translation>Customer</translation>
    </message>
    <message>
        <source>%1记下</source>
        <translation>noted by %1</translation>
    </message>
    <message>
        <source>没有写客户怎么说</source>
        <translation>No note of what the customer said</translation>
    </message>
    <message>
        <source>本人说明</source>
        <translation>explanation</translation>
    </message>
    <message>
        <source>答复</source>
        <translation>reply</translation>
    </message>
</context>
<context>
    <name>roadbook::SyncController</name>
    <message>
        <source>刚刚保存，马上上传</source>
        <translation>just saved, sending now</translation>
    </message>
    <message>
        <source>服务器要求重新登录。请在“更多”里退出后再登录，您的记录都还在本机。</source>
        <translation>The server asks you to sign in again: sign out under &quot;More&quot; and in again. All your records are still on this device.</translation>
    </message>
    <message>
        <source>同步已暂停，点“立即同步”继续</source>
        <translation>Sync is paused; &quot;Sync now&quot; resumes it</translation>
    </message>
    <message>
        <source>%1后自动再试</source>
        <translation>next try in %1</translation>
    </message>
    <message>
        <source>连不上服务器，%1</source>
        <translation>The server cannot be reached; %1</translation>
    </message>
    <message>
        <source>服务器正忙，%1</source>
        <translation>The server is busy; %1</translation>
    </message>
    <message>
        <source>%1%2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>一次保存，共 %1 条记录</source>
        <translation>One save, records: %1</translation>
    </message>
    <message>
        <source>%1：请选一个值，或者另填一个</source>
        <translation>%1: choose a value or write another</translation>
    </message>
    <message>
        <source>是否删除</source>
        <translation>Deleted or not</translation>
    </message>
    <message>
        <source>正在再试</source>
        <translation>trying again now</translation>
    </message>
    <message>
        <source>%1 秒后自动再试</source>
        <translation>next try in %1 s</translation>
    </message>
    <message>
        <source>两个人都改过</source>
        <translation>Changed by two people</translation>
    </message>
    <message>
        <source>服务器没有接受</source>
        <translation>Not accepted by the server</translation>
    </message>
    <message>
        <source>已存本机</source>
        <translation>Saved here</translation>
    </message>
    <message numerus="yes">
        <source>%n 条</source>
        <translation>
            <numerusform>%n record</numerusform>
            <numerusform>%n records</numerusform>
        </translation>
    </message>
    <message>
        <source>断电也不会丢</source>
        <translation>Survives a power cut</translation>
    </message>
    <message>
        <source>已上传</source>
        <translation>Sent</translation>
    </message>
    <message>
        <source>还没有</source>
        <translation>not yet</translation>
    </message>
    <message numerus="yes">
        <source>还差 %n 条</source>
        <translation>
            <numerusform>%n to go</numerusform>
            <numerusform>%n to go</numerusform>
        </translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>经理已收</source>
        <translation>Manager has it</translation>
    </message>
    <message>
        <source>主管已收</source>
        <translation>Supervisor has it</translation>
    </message>
    <message numerus="yes">
        <source>还差 %n 份</source>
        <translation>
            <numerusform>%n to go</numerusform>
            <numerusform>%n to go</numerusform>
        </translation>
    </message>
    <message>
        <source>服务器确认了才算</source>
        <translation>counts once the server has confirmed it</translation>
    </message>
    <message>
        <source>您提交的，经理处理了才算</source>
        <translation>counts once the manager has dealt with it</translation>
    </message>
    <message>
        <source>您提交的，主管处理了才算</source>
        <translation>counts once the supervisor has dealt with it</translation>
    </message>
</context>
<context>
    <name>roadbook::TeamVisitsController</name>
    <message>
        <source>实时</source>
        <translation>Live</translation>
    </message>
    <message>
        <source>连不上服务器，显示本机的记录</source>
        <translation>The server cannot be reached; these are the records on this device</translation>
    </message>
    <message>
        <source>实时 · 上次更新 %1</source>
        <translation>Live · last update %1</translation>
    </message>
    <message>
        <source>连不上服务器 · 上次更新 %1</source>
        <translation>Not connected · last update %1</translation>
    </message>
    <message>
        <source>全部</source>
        <translation>All</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>本周</source>
        <translation>This week</translation>
    </message>
    <message>
        <source>本月</source>
        <translation>This month</translation>
    </message>
    <message>
        <source>%1–%2</source>
        <translation>%1–%2</translation>
    </message>
    <message>
        <source>%1 保存</source>
        <translation>saved %1</translation>
    </message>
</context>
<context>
    <name>roadbook::TodayController</name>
    <message>
        <source>已兑现，已存本机</source>
        <translation>Kept; saved on this device</translation>
    </message>
    <message>
        <source>今天还没有安排</source>
        <translation>Nothing planned today</translation>
    </message>
    <message>
        <source>今天 %1 家，已完成 %2 家</source>
        <translation>%1 today, %2 done</translation>
    </message>
    <message>
        <source>已勾选，已存本机</source>
        <translation>Ticked off; saved on this device</translation>
    </message>
    <message>
        <source>本周计划已批准</source>
        <translation>Plan approved</translation>
    </message>
    <message>
        <source>本周计划等主管批准</source>
        <translation>Plan waiting for approval</translation>
    </message>
    <message>
        <source>本周计划还没有提交</source>
        <translation>Plan not submitted yet</translation>
    </message>
    <message>
        <source>计划还没有批准。到时间可以先去，拜访会标明“未批先行”（%1）。</source>
        <translation>The plan is not approved yet. You may go when it is time; the visit will be marked as begun without approval (%1).</translation>
    </message>
    <message>
        <source>这项职责已不在清单上</source>
        <translation>This duty is no longer on the list</translation>
    </message>
    <message>
        <source>之前已在另一台设备上勾选</source>
        <translation>Ticked off earlier on another device</translation>
    </message>
</context>
<context>
    <name>roadbook::UnlockController</name>
    <message>
        <source>密码不对，档案没有打开。</source>
        <translation>The password is wrong; the archives were not opened.</translation>
    </message>
</context>
<context>
    <name>roadbook::VisitController</name>
    <message>
        <source>这位客户已经不在本机，可能移交给了别人。草稿还在，请联系主管。</source>
        <translation>This customer is no longer on this device; it may have been handed over. The draft is still here; please contact your supervisor.</translation>
    </message>
    <message>
        <source>未见到人，不算见面</source>
        <translation>Nobody was met; it does not count as a meeting</translation>
    </message>
    <message>
        <source>这位客户的第一次拜访</source>
        <translation>The first visit to this customer</translation>
    </message>
    <message>
        <source>%1 项承诺会一直跟到关闭</source>
        <translation>Promises to be followed up until closed: %1</translation>
    </message>
    <message>
        <source>请先填写姓名。</source>
        <translation>Enter the name first.</translation>
    </message>
    <message>
        <source>请先写答应了什么。</source>
        <translation>Enter what was promised first.</translation>
    </message>
    <message>
        <source>这项承诺已经保存，请在客户的“承诺”里取消它。</source>
        <translation>This promise is saved; drop it under the customer&apos;s &quot;Promises&quot;.</translation>
    </message>
    <message>
        <source>时间要写成 9:30 这样。</source>
        <translation>Enter the time like 9:30.</translation>
    </message>
    <message>
        <source>请写一下为什么改时间，主管能看到。</source>
        <translation>Say why the time changes; the supervisor can see it.</translation>
    </message>
    <message>
        <source>结束时间早于开始时间。</source>
        <translation>The end is before the start.</translation>
    </message>
    <message>
        <source>这次拜访不能再改。</source>
        <translation>This visit can no longer be changed.</translation>
    </message>
    <message>
        <source>已存本机</source>
        <translation>Saved here</translation>
    </message>
    <message>
        <source>拜访已存本机，联网后自动上传</source>
        <translation>Visit saved on this device; it will be sent automatically once online</translation>
    </message>
    <message>
        <source>草稿已放弃</source>
        <translation>Draft discarded</translation>
    </message>
    <message>
        <source>没有选见到谁，层级不明</source>
        <translation>Nobody is chosen; the level is not known</translation>
    </message>
    <message>
        <source>“%1”已拿掉</source>
        <translation>&quot;%1&quot; was removed</translation>
    </message>
</context>
<context>
    <name>roadbook::VisitPreparation</name>
    <message>
        <source>第一次拜访这位客户</source>
        <translation>First visit to this customer</translation>
    </message>
    <message>
        <source>上次 %1，%2</source>
        <translation>Last time: %1, %2</translation>
    </message>
    <message>
        <source>%1 %2生日</source>
        <translation>%1: birthday %2</translation>
    </message>
    <message>
        <source>档案待核实</source>
        <translation>archive to verify</translation>
    </message>
    <message numerus="yes">
        <source>%1合作满 %n 年</source>
        <translation>
            <numerusform>%n year of working together on %1</numerusform>
            <numerusform>%n years of working together on %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 项承诺未了</source>
        <translation>
            <numerusform>%n promise open</numerusform>
            <numerusform>%n promises open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>roadbook::VoiceRecording</name>
    <message>
        <source>录音 %1</source>
        <translation>Voice note %1</translation>
    </message>
    <message>
        <source>麦克风断开了，录音停在这里，已录的部分已经加上。接好麦克风后可以再录一段。</source>
        <translation>The microphone was disconnected; the recording stopped there, and what was recorded so far has been added. Connect it again to record more.</translation>
    </message>
    <message>
        <source>这台设备上没有找到麦克风，没有录音。请接上麦克风再试；在别处录好的，可以从“照片或文件”加进来。</source>
        <translation>No microphone was found on this device, so nothing was recorded. Connect one and try again; what was recorded elsewhere can be added with &quot;Photo or file&quot;.</translation>
    </message>
    <message>
        <source>麦克风正被别的程序占用，没有录音。请先关掉那个程序，再点“录音”。</source>
        <translation>Another program is using the microphone, so nothing was recorded. Close that program and tap &quot;Voice note&quot; again.</translation>
    </message>
    <message>
        <source>没有使用麦克风的权限，没有录音。请找管理员开通；在别处录好的，可以从“照片或文件”加进来。</source>
        <translation>There is no permission to use the microphone, so nothing was recorded. Ask the administrator; what was recorded elsewhere can be added with &quot;Photo or file&quot;.</translation>
    </message>
    <message>
        <source>麦克风没有声音进来，没有录音。请检查麦克风再试；在别处录好的，可以从“照片或文件”加进来。</source>
        <translation>Nothing comes from the microphone, so nothing was recorded. Check it and try again; what was recorded elsewhere can be added with &quot;Photo or file&quot;.</translation>
    </message>
    <message>
        <source>这台设备上没有找到扬声器，无法播放。请接上耳机或扬声器再试。</source>
        <translation>No loudspeaker was found on this device, so nothing can be played. Connect headphones or a loudspeaker and try again.</translation>
    </message>
    <message>
        <source>扬声器正被别的程序占用，无法播放。请先关掉那个程序再试。</source>
        <translation>Another program is using the loudspeaker, so nothing can be played. Close that program and try again.</translation>
    </message>
    <message>
        <source>没有使用扬声器的权限，无法播放。请找管理员开通。</source>
        <translation>There is no permission to use the loudspeaker, so nothing can be played. Ask the administrator.</translation>
    </message>
    <message>
        <source>扬声器断开了，没有放完。请接好再试。</source>
        <translation>The loudspeaker was disconnected before the end. Connect it and try again.</translation>
    </message>
</context>
<context>
    <name>roadbook::WeekPlanController</name>
    <message>
        <source>这位客户已经排在%1</source>
        <translation>This customer is already planned for %1</translation>
    </message>
    <message>
        <source>已排在%1，已存本机</source>
        <translation>Planned for %1; saved on this device</translation>
    </message>
    <message>
        <source>已移到%1</source>
        <translation>Moved to %1</translation>
    </message>
    <message>
        <source>已从计划里去掉：%1</source>
        <translation>Removed from the plan: %1</translation>
    </message>
    <message>
        <source>计划已提交主管，已存本机，联网后上传</source>
        <translation>Plan submitted; saved on this device, it will be sent once online</translation>
    </message>
</context>
<context>
    <name>roadbook::WeekRecordController</name>
    <message>
        <source>%1 %2 条</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1：%2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>周记录已封存并提交，已存本机，联网后上传</source>
        <translation>Weekly record sealed and submitted; saved on this device, it will be sent once online</translation>
    </message>
    <message>
        <source>这一周没有计划，拜访都算计划外</source>
        <translation>No plan for this week; every visit counts as unplanned</translation>
    </message>
    <message>
        <source>计划 %1 次，完成 %2 次</source>
        <translation>%1 planned, %2 done</translation>
    </message>
    <message>
        <source>%1 · 计划外 %2 次</source>
        <translation>%1 · %2 unplanned</translation>
    </message>
</context>
<context>
    <name>roadbook::Words</name>
    <message>
        <source>%1月%2日</source>
        <translation>%1-%2</translation>
    </message>
    <message>
        <source>%1年%2</source>
        <translation>%1-%2</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>昨天</source>
        <translation>yesterday</translation>
    </message>
    <message>
        <source>今天</source>
        <translation>today</translation>
    </message>
    <message>
        <source>明天</source>
        <translation>tomorrow</translation>
    </message>
    <message>
        <source>%1 分钟</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 小时</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 小时 %2 分钟</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>没有期限</source>
        <translation>no date</translation>
    </message>
    <message>
        <source>是</source>
        <translation>yes</translation>
    </message>
    <message>
        <source>否</source>
        <translation>no</translation>
    </message>
    <message>
        <source>、</source>
        <translation>, </translation>
    </message>
    <message>
        <source>这条记录已经存在，没有重复保存。</source>
        <translation>This record exists already; it was not saved twice.</translation>
    </message>
    <message>
        <source>这条记录已经提交，不能再改，可以加批注。</source>
        <translation>This record has been submitted and can no longer be changed; you can add a remark.</translation>
    </message>
    <message>
        <source>这处冲突已经有人裁决，请看最新的结果。</source>
        <translation>Somebody has settled this conflict already; see the latest result.</translation>
    </message>
    <message>
        <source>服务器要求重新登录。您的记录都还在本机。</source>
        <translation>The server asks you to sign in again. All your records are still on this device.</translation>
    </message>
    <message>
        <source>这台设备或您的账号已被管理员停用，本机的档案已经销毁。有疑问请找管理员。</source>
        <translation>This device or your account was disabled by the administrator; the archives on this device were destroyed. If you have questions, ask the administrator.</translation>
    </message>
    <message>
        <source>它要等前面一条待处理的保存，那一条处理好后自动接上。</source>
        <translation>It waits for an earlier save that needs attention and follows automatically once that one is dealt with.</translation>
    </message>
    <message>
        <source>档案已锁定，请先输入密码。</source>
        <translation>The archives are locked; enter the password first.</translation>
    </message>
    <message>
        <source>试得太多，请稍等再试。</source>
        <translation>Too many attempts; try again a little later.</translation>
    </message>
    <message>
        <source>连不上服务器。您的记录都在本机，联网后自动上传。</source>
        <translation>The server cannot be reached. Your records are on this device and will be sent automatically once online.</translation>
    </message>
    <message>
        <source>服务器正忙，稍后自动再试。您的记录都在本机。</source>
        <translation>The server is busy; it will be tried again automatically. Your records are on this device.</translation>
    </message>
    <message>
        <source>程序版本不一致，请更新程序。您的记录都在本机。</source>
        <translation>The program version does not match the server; please update the program. Your records are on this device.</translation>
    </message>
    <message>
        <source>没有写进磁盘，请检查存储空间后再试。</source>
        <translation>It could not be written to the disk; check the free space and try again.</translation>
    </message>
    <message>
        <source>程序出了问题，没有完成。您已保存的记录不受影响，请把情况告诉管理员。</source>
        <translation>Something went wrong in the program and this was not completed. What you saved is not affected; please tell the administrator.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day and weekday</comment>
        <translation>%2, %1</translation>
    </message>
    <message>
        <source>负责人的一周还在执行，等级不能在周内调整。请在周拜访记录表提交之后再调。</source>
        <translation>The owner is still working on that week, during which the grade does not change. Apply the change after the weekly record has been submitted.</translation>
    </message>
    <message numerus="yes">
        <source>逾期 %n 天</source>
        <translation>
            <numerusform>%n day overdue</numerusform>
            <numerusform>%n days overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n 天前</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message>
        <source>制度第 %1 版</source>
        <translation>version %1 of the regulation</translation>
    </message>
    <message>
        <source>有一项填写不对，没有生效。请改一改再试。</source>
        <translation>One entry is not valid and has not taken effect. Please correct it and try again.</translation>
    </message>
    <message>
        <source>“%1”填写不对，没有生效。请改一改再试。</source>
        <translation>&quot;%1&quot; is not valid and has not taken effect. Please correct it and try again.</translation>
    </message>
    <message>
        <source>这条记录已经不在本机，可能移交给了别人。您的修改没有生效。</source>
        <translation>This record is no longer on this device; it may have been handed over. Your change has not taken effect.</translation>
    </message>
    <message>
        <source>这条记录已被删除，修改没有生效。需要的话请先恢复它。</source>
        <translation>This record was deleted; the change has not taken effect. Restore it first if you need it.</translation>
    </message>
    <message>
        <source>您没有权限改这一项，修改没有生效。需要的话请找主管。</source>
        <translation>You may not change this; the change has not taken effect. Ask your supervisor if needed.</translation>
    </message>
    <message>
        <source>内容太长，没有生效。请分成几条。</source>
        <translation>The text is too long and has not taken effect. Please split it.</translation>
    </message>
</context>
<context>
    <name>roadbook::WorkbenchController</name>
    <message>
        <source>全部 %1</source>
        <translation>All %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>没有等我处理的</source>
        <translation>Nothing waits for me</translation>
    </message>
    <message>
        <source>%1 · 已过期限 %2</source>
        <translation>%1 · %2 past their deadline</translation>
    </message>
    <message numerus="yes">
        <source>%n 件等我处理，久等的在前</source>
        <translation>
            <numerusform>%n waits for me</numerusform>
            <numerusform>%n wait for me, the longest wait first</numerusform>
        </translation>
    </message>
</context>
</TS>
