-- The rules in SQL, for a snapshot as Corporation writes it: plain headings, clean cells. Every
-- statement after the first "-- rule" counts the findings of one rule. ${snapshot} and ${lists} are
-- folders. All rules are here; what is left out is what only unclean exports need (aliases of
-- headings and codes, mixed forms of dates, people by name, unknown cells, waivers, evidence).
CREATE MACRO csv(file) AS TABLE SELECT * FROM read_csv(file, header = true, all_varchar = true, delim = ',', quote = '"');
CREATE MACRO paths(cell) AS string_split(coalesce(cell, ''), '；');
CREATE MACRO items(cell) AS string_split(coalesce(cell, ''), '；');
CREATE MACRO levels(cell) AS string_split(replace(coalesce(cell, ''), '；', '/'), '/');
CREATE MACRO firsts(cell) AS list_transform(paths(cell), lambda p: string_split(p, '/')[2]);
CREATE MACRO plain(name) AS replace(name, ' ', '');
CREATE MACRO has(txt, word, others) AS contains(lower(txt), lower(word)) AND (others IS NULL OR contains(list_reduce(list_prepend(lower(txt), items(lower(others))), lambda t, other: replace(t, other, '/')), lower(word)));
CREATE TABLE 参数 AS FROM csv('${lists}/参数.csv');
CREATE MACRO parameter(name) AS (SELECT CAST(值 AS INTEGER) FROM 参数 WHERE 名称 = name);
CREATE TABLE 审计 AS SELECT DATE '2025-10-31' AS 审计日, (SELECT CAST(值 AS DATE) FROM 参数 WHERE 名称 = '施行日期') AS 施行日期, parameter('认证预警天数') AS 预警, parameter('离职注销宽限天数') AS 注销宽限, parameter('入职开通宽限天数') AS 开通宽限, parameter('单人群主上限') AS 群主上限, parameter('未激活提醒天数') AS 未激活天数, parameter('交接移交天数') AS 移交天数;
CREATE TABLE 部门别名 AS FROM csv('${lists}/部门别名.csv');
CREATE TABLE 部门除外 AS FROM csv('${lists}/部门除外.csv');
CREATE TABLE 敏感词 AS FROM csv('${lists}/敏感词.csv');
CREATE TABLE 类别可见 AS FROM csv('${lists}/类别可见.csv');
CREATE TABLE 责任部门 AS SELECT l.模块名称, coalesce(a.全称, l.部门) AS 部门 FROM (SELECT 模块名称, unnest(items(管理部门)) AS 部门 FROM csv('${lists}/责任清单.csv')) l LEFT JOIN 部门别名 a ON a.简称 = l.部门;
CREATE TABLE 成员 AS SELECT * REPLACE (lower(账号) AS 账号), levels(部门) AS 各级, firsts(部门) AS 首级, 激活状态 = '已激活' AS 有效, 激活状态 IN ('已激活', '未激活') AS 在用, 激活状态 <> '已退出' AS 在册, coalesce(人员类别, '') NOT IN ('院外服务人员', '代管单位人员') AS 凭工号 FROM csv('${snapshot}/成员.csv');
CREATE TABLE 人事 AS SELECT *, NOT 现任 AND 在职状态 IN ('离职', '退休', '调出') AND (离职日期 IS NULL OR 离职日期 + (SELECT 注销宽限 FROM 审计) < (SELECT 审计日 FROM 审计)) AS 已离岗 FROM (SELECT * REPLACE (CAST(入职日期 AS DATE) AS 入职日期, CAST(离职日期 AS DATE) AS 离职日期), 在职状态 IN ('在职', '返聘') OR (在职状态 = '退休' AND contains(coalesce(人员类别, ''), '返聘')) AS 现任 FROM csv('${snapshot}/人事.csv'));
CREATE TABLE 部门 AS FROM csv('${snapshot}/部门.csv');
CREATE TABLE 工作群 AS SELECT * REPLACE (lower(群主) AS 群主, coalesce(状态, '正常') AS 状态) FROM csv('${snapshot}/工作群.csv');
CREATE TABLE 群成员 AS SELECT * REPLACE (lower(账号) AS 账号) FROM csv('${snapshot}/群成员.csv');
CREATE TABLE 管理员 AS SELECT * REPLACE (lower(账号) AS 账号, lower(授权人) AS 授权人, CAST(授权日期 AS DATE) AS 授权日期) FROM csv('${snapshot}/管理员.csv');
CREATE TABLE 应用 AS SELECT * REPLACE (lower(负责人) AS 负责人, lower(创建人) AS 创建人, CAST(创建日期 AS DATE) AS 创建日期) FROM csv('${snapshot}/应用.csv') WHERE coalesce(状态, '启用') = '启用';
CREATE TABLE 申请单 AS SELECT * REPLACE (CAST(批准日期 AS DATE) AS 批准日期) FROM csv('${snapshot}/申请单.csv');
CREATE TABLE 审批模板 AS SELECT * REPLACE (lower(管理员) AS 管理员) FROM csv('${snapshot}/审批模板.csv');
CREATE TABLE 审批节点 AS SELECT DISTINCT 模板ID, lower(审批人) AS 审批人 FROM csv('${snapshot}/审批节点.csv');
CREATE TABLE 模块 AS SELECT * REPLACE (lower(管理员) AS 管理员) FROM csv('${snapshot}/模块.csv') WHERE 启用 = '是';
CREATE TABLE 公告 AS SELECT * REPLACE (lower(发布人) AS 发布人, lower(审核人) AS 审核人, CAST(发布日期 AS DATE) AS 发布日期, CAST(有效期至 AS DATE) AS 有效期至) FROM csv('${snapshot}/公告.csv') WHERE coalesce(状态, '发布中') = '发布中';
CREATE TABLE 资产 AS SELECT * REPLACE (lower(所有者) AS 所有者) FROM csv('${snapshot}/资产.csv');
CREATE TABLE 部门专人 AS SELECT * REPLACE (lower(账号) AS 账号) FROM csv('${snapshot}/部门专人.csv');
CREATE TABLE 领导小组 AS SELECT * REPLACE (lower(账号) AS 账号) FROM csv('${snapshot}/领导小组.csv');
CREATE TABLE 认证 AS SELECT CAST(有效期至 AS DATE) AS 有效期至, CAST(认证日期 AS DATE) AS 认证日期, 办理部门 FROM csv('${snapshot}/认证.csv');
CREATE TABLE 操作日志 AS SELECT * REPLACE (lower(操作人) AS 操作人) FROM csv('${snapshot}/操作日志.csv'), 审计 WHERE CAST(CAST(时间 AS TIMESTAMP) AS DATE) >= 施行日期;
CREATE TABLE 交接 AS SELECT * REPLACE (lower(账号) AS 账号, lower(接收人) AS 接收人, CAST(确认日期 AS DATE) AS 确认日期) FROM csv('${snapshot}/交接.csv'), 审计 WHERE CAST(确认日期 AS DATE) <= 审计日;
-- Which department a department is in, itself and the root's aside.
CREATE TABLE 所在 AS WITH RECURSIVE 上溯(部门, 级, 上级) AS (SELECT 部门名称, 部门名称, 上级部门ID FROM 部门 WHERE coalesce(上级部门ID, '0') <> '0' UNION ALL SELECT u.部门, d.部门名称, d.上级部门ID FROM 上溯 u JOIN 部门 d ON d.部门ID = u.上级 WHERE coalesce(d.上级部门ID, '0') <> '0') SELECT 部门, 级 FROM 上溯;
-- The HR record of a member: somebody from outside has one only under the same name.
CREATE TABLE 档案 AS SELECT m.账号, m.姓名, m.手机, m.人员类别, m.激活状态, m.各级, m.在用, m.在册, m.凭工号, h.姓名 AS 人事姓名, h.部门 AS 人事部门, h.手机 AS 人事手机, h.入职日期, h.离职日期, h.现任, h.已离岗 FROM 成员 m JOIN 人事 h USING (工号) WHERE m.凭工号 OR plain(m.姓名) = plain(h.姓名);
CREATE TABLE 离岗成员 AS SELECT 账号, 离职日期 FROM 档案 WHERE 已离岗;
CREATE TABLE 确认 AS SELECT j.* FROM 交接 j WHERE 接收人 <> 账号 AND EXISTS (FROM 成员 m WHERE m.账号 = j.接收人 AND m.有效) AND NOT EXISTS (FROM 离岗成员 p WHERE p.账号 = j.接收人);
-- What members who have left still hold.
CREATE TABLE 名下 AS SELECT * FROM (SELECT '工作群' AS 类型, 群号 AS ID, 群主 AS 账号, 群号 AS 对象 FROM 工作群 WHERE 状态 = '正常' UNION ALL SELECT '应用', 应用ID, 负责人, 应用ID FROM 应用 UNION ALL SELECT '审批', 模板ID, 审批人, 模板ID || '|' || 审批人 FROM 审批节点 UNION ALL SELECT '资产', 资产ID, 所有者, 资产ID FROM 资产 UNION ALL SELECT DISTINCT '管理员', 角色, 账号, 账号 || '|' || 角色 FROM 管理员 UNION ALL SELECT '模块', 模块名称, 管理员, 模块名称 FROM 模块) x WHERE EXISTS (FROM 离岗成员 p WHERE p.账号 = x.账号);
CREATE VIEW 未交接 AS FROM 名下 x WHERE NOT EXISTS (FROM 确认 j WHERE j.账号 = x.账号 AND j.事项类型 = x.类型 AND j.事项ID = x.ID);
CREATE VIEW 有效成员 AS FROM 成员 WHERE 有效;
CREATE VIEW 正常群 AS FROM 工作群 WHERE 状态 = '正常';
CREATE VIEW 在发 AS SELECT 公告.* FROM 公告, 审计 WHERE 发布日期 IS NULL OR 发布日期 <= 审计日;
CREATE VIEW 第三方 AS FROM 应用 WHERE 应用类型 = '第三方应用';
CREATE VIEW 新第三方 AS SELECT 第三方.* FROM 第三方, 审计 WHERE 创建日期 >= 施行日期;
CREATE VIEW 自建 AS FROM 应用 WHERE 应用类型 = '自建应用';
CREATE VIEW 分级 AS FROM 管理员 WHERE 角色 = '分级管理员';
CREATE VIEW 通过 AS FROM 申请单 WHERE 结果 = '已通过';
CREATE VIEW 根部门 AS FROM 部门 WHERE coalesce(上级部门ID, '0') = '0';
CREATE VIEW 一级部门 AS SELECT DISTINCT 部门名称 FROM 部门 WHERE 上级部门ID IN (SELECT 部门ID FROM 根部门) AND 部门名称 NOT IN (SELECT 名称 FROM 部门除外);
CREATE VIEW 模块部门 AS SELECT v.模块名称, v.管理员, coalesce(a.全称, v.部门) AS 部门 FROM (SELECT 模块名称, 管理员, unnest(items(管理部门)) AS 部门 FROM 模块) v LEFT JOIN 部门别名 a ON a.简称 = v.部门;
-- For which departments a module may be managed: a section counts as the department that it is in.
CREATE TABLE 可管 AS SELECT l.模块名称, coalesce(s.部门, l.部门) AS 部门 FROM 责任部门 l LEFT JOIN 所在 s ON s.级 = l.部门;

-- rule 2-1
SELECT CAST(count(DISTINCT 账号) <> 1 AS INT) FROM 领导小组 WHERE 角色 = '组长';
-- rule 2-2
SELECT count(*) FROM (VALUES ('党政办公室'), ('信息化办公室')) o(部门) WHERE NOT EXISTS (FROM 领导小组 l JOIN 所在 s USING (部门) WHERE l.角色 = '副组长' AND l.账号 IS NOT NULL AND s.级 = o.部门);
-- rule 2-3
SELECT count(*) FROM 一级部门 d WHERE NOT EXISTS (FROM 领导小组 l JOIN 所在 s USING (部门) WHERE l.账号 IS NOT NULL AND s.级 = d.部门名称);
-- rule 2-4
SELECT count(DISTINCT coalesce(账号, '')) FROM 领导小组 l WHERE NOT EXISTS (FROM 有效成员 m WHERE m.账号 = l.账号);
-- rule 3-1
SELECT count(*) FROM 一级部门 d WHERE NOT EXISTS (FROM 部门专人 l JOIN 所在 s USING (部门) WHERE l.账号 IS NOT NULL AND s.级 = d.部门名称);
-- rule 3-2
SELECT count(DISTINCT (部门, 账号)) FROM 部门专人 p WHERE NOT EXISTS (FROM 有效成员 m WHERE m.账号 = p.账号);
-- rule 3-3
SELECT count(DISTINCT (p.部门, p.账号)) FROM 部门专人 p JOIN 有效成员 m USING (账号) WHERE NOT list_contains(m.各级, p.部门);
-- rule 4-1
SELECT count(*) FROM 模块 WHERE 模块名称 NOT IN (SELECT 模块名称 FROM 责任部门);
-- rule 4-2
SELECT count(*) FROM 成员 m WHERE 在册 AND 人员类别 = '院内人员' AND NOT EXISTS (FROM 人事 h WHERE h.工号 = m.工号);
-- rule 4-3
SELECT count(*) FROM 成员 WHERE 在册 AND 人员类别 IS NULL;
-- rule 4-4
SELECT count(DISTINCT (模块名称, 类别)) FROM (SELECT 模块名称, unnest(items(可见类别)) AS 类别 FROM 模块) v WHERE 类别 <> '' AND 模块名称 IN (SELECT 模块名称 FROM 责任部门) AND NOT EXISTS (FROM 类别可见 k WHERE k.人员类别 = v.类别 AND k.模块名称 = v.模块名称);
-- rule 4-5
SELECT count(DISTINCT (账号, 管理模块)) FROM 分级 WHERE 管理范围 IS NULL OR list_has_any(items(管理范围), list_append(['全部', '全院'], (SELECT 部门名称 FROM 根部门)));
-- rule 4-6
SELECT (SELECT count(*) FROM 正常群, 敏感词 WHERE 类别 = '涉密' AND has(群名, 词, 除外)) + (SELECT count(*) FROM 公告, 敏感词 WHERE 类别 = '涉密' AND (has(标题, 词, 除外) OR has(正文, 词, 除外))) + (SELECT count(*) FROM 资产, 敏感词 WHERE 类别 = '涉密' AND has(名称, 词, 除外));
-- rule 5-1
SELECT count(DISTINCT (模块名称, 部门)) FROM 模块部门 v WHERE 模块名称 IN (SELECT 模块名称 FROM 责任部门) AND NOT EXISTS (FROM 可管 l WHERE l.模块名称 = v.模块名称 AND v.部门 <> '' AND l.部门 IN ('各部门', '相关部门', v.部门));
-- rule 5-2
SELECT count(*) FROM 模块 b WHERE NOT EXISTS (FROM 有效成员 m WHERE m.账号 = b.管理员);
-- rule 5-3
SELECT count(*) FROM (SELECT v.模块名称 FROM 模块部门 v JOIN 有效成员 m ON m.账号 = v.管理员 WHERE v.部门 <> '' GROUP BY v.模块名称 HAVING NOT bool_or(v.部门 IN ('各部门', '相关部门') OR list_contains(m.各级, v.部门)));
-- rule 6-1
SELECT CAST(count(*) = 0 AS INT) FROM 认证, 审计 WHERE 有效期至 >= 审计日 AND (认证日期 IS NULL OR 认证日期 <= 审计日);
-- rule 6-2
SELECT count(*) FROM (SELECT max(有效期至) AS 至 FROM 认证), 审计 WHERE 至 BETWEEN 审计日 AND 审计日 + 预警;
-- rule 6-3
SELECT CAST(count(*) > 0 AND count(*) FILTER (EXISTS (FROM 所在 s WHERE s.部门 = 办理部门 AND s.级 = '党政办公室')) = 0 AS INT) FROM 认证 WHERE 有效期至 = (SELECT max(有效期至) FROM 认证);
-- rule 6-4
SELECT count(*) FROM (SELECT max(认证日期) AS 日 FROM 认证, 审计 WHERE 认证日期 <= 审计日), 审计 WHERE 日 + INTERVAL 12 MONTH < 审计日;
-- rule 7-2
SELECT count(DISTINCT (时间, 操作人, 操作类型, 对象)) FROM 操作日志 l JOIN 成员 m ON m.账号 = l.操作人 WHERE 操作类型 IN ('新增管理员', '修改管理员权限', '删除管理员') AND NOT list_contains(m.首级, '信息化办公室') AND NOT EXISTS (FROM 管理员 g WHERE g.账号 = l.操作人 AND g.角色 IN ('创建人', '超级管理员'));
-- rule 8-1
SELECT count(*) FROM 档案 WHERE 在用 AND 已离岗;
-- rule 8-2
SELECT count(*) FROM 人事 h, 审计 WHERE 现任 AND (入职日期 IS NULL OR 入职日期 + 开通宽限 < 审计日) AND NOT EXISTS (FROM 成员 m WHERE m.工号 = h.工号 AND m.在册);
-- rule 8-3
SELECT count(*) FROM 档案 WHERE 在册 AND 现任 AND NOT list_contains(各级, 人事部门);
-- rule 8-4
SELECT count(*) FROM 人事, 审计 WHERE 在职状态 = '在职' AND 离职日期 < 审计日;
-- rule 8-5
SELECT count(*) FROM 档案, 审计 WHERE 激活状态 = '未激活' AND 现任 AND 入职日期 + 未激活天数 < 审计日;
-- rule 9-1
SELECT CAST(count(DISTINCT 账号) <> 1 AS INT) FROM 管理员 WHERE 角色 = '创建人';
-- rule 9-2
SELECT count(DISTINCT 账号) FROM 管理员 g WHERE 角色 = '创建人' AND NOT EXISTS (FROM 领导小组 l WHERE l.角色 = '组长' AND l.账号 = g.账号);
-- rule 9-3
SELECT count(DISTINCT g.账号) FROM 管理员 g JOIN 成员 m USING (账号) WHERE 角色 = '超级管理员' AND NOT list_has_any(m.首级, ['党政办公室', '信息化办公室']);
-- rule 9-4
SELECT count(DISTINCT (账号, 管理模块)) FROM 分级 g, 审计 WHERE 授权日期 >= 施行日期 AND NOT EXISTS (FROM 管理员 s WHERE s.角色 IN ('创建人', '超级管理员') AND s.账号 = g.授权人);
-- rule 9-5
SELECT count(DISTINCT (账号, 角色, 管理模块)) FROM 管理员 g WHERE NOT EXISTS (FROM 有效成员 m WHERE m.账号 = g.账号);
-- rule 10-1
SELECT count(DISTINCT (账号, 管理模块)) FROM 分级 g, 审计 WHERE 授权日期 >= 施行日期 AND list_has_any(levels(管理模块), ['公告', '会议室', '审批', '全部']) AND NOT EXISTS (FROM 通过 t WHERE t.单号 = g.申请单号 AND t.事项 = '分级权限');
-- rule 10-2
SELECT count(*) FROM 审批模板 WHERE 流程说明 IS NULL;
-- rule 10-3
SELECT count(*) FROM 审批模板 t WHERE NOT EXISTS (FROM 有效成员 m WHERE m.账号 = t.管理员);
-- rule 10-4
SELECT count(*) FROM 通过 t WHERE 事项 = '分级权限' AND NOT EXISTS (FROM 所在 s WHERE s.部门 = t.批准机构 AND s.级 = '信息化办公室');
-- rule 10-5
SELECT count(*) FROM 审批模板 t WHERE 模块 IN (SELECT 模块名称 FROM 责任部门) AND NOT EXISTS (FROM 可管 l WHERE l.模块名称 = t.模块 AND l.部门 IN ('各部门', '相关部门', coalesce(t.管理部门, '')));
-- rule 10-6
SELECT count(*) FROM 审批节点 n WHERE NOT EXISTS (FROM 有效成员 m WHERE m.账号 = n.审批人) AND NOT EXISTS (FROM 离岗成员 p WHERE p.账号 = n.审批人);
-- rule 11-1
SELECT count(*) FROM 新第三方 a WHERE NOT EXISTS (FROM 通过 t WHERE t.单号 = a.批准单号 AND t.事项 = '第三方应用' AND t.批准机构 = '企业微信管理领导小组');
-- rule 11-2
SELECT count(*) FROM 第三方 a WHERE NOT EXISTS (FROM 有效成员 m WHERE m.账号 = a.负责人);
-- rule 11-3
SELECT count(*) FROM 第三方 a WHERE 是否采购 = '是' AND NOT EXISTS (FROM 通过 t WHERE t.单号 = a.采购单号 AND t.事项 = '采购');
-- rule 11-4
SELECT count(*) FROM 新第三方 a JOIN 通过 t ON t.单号 = a.批准单号 WHERE t.事项 = '第三方应用' AND t.批准日期 > a.创建日期;
-- rule 11-5
SELECT count(*) FROM 新第三方 a JOIN 成员 m ON m.账号 = a.创建人 WHERE NOT list_contains(m.首级, '信息化办公室') AND NOT list_contains(m.各级, coalesce(a.所属部门, ''));
-- rule 11-6
SELECT count(*) FROM 第三方 a JOIN 有效成员 m ON m.账号 = a.负责人 WHERE NOT list_contains(m.各级, a.所属部门);
-- rule 11-7
SELECT coalesce(sum(n), 0) FROM (SELECT count(*) AS n FROM 新第三方 WHERE 批准单号 IS NOT NULL GROUP BY 批准单号 HAVING count(*) > 1);
-- rule 12-1
SELECT count(*) FROM 自建 a WHERE NOT EXISTS (FROM 有效成员 m WHERE m.账号 = a.负责人);
-- rule 12-2
SELECT count(*) FROM 自建 a JOIN 有效成员 m ON m.账号 = a.负责人 WHERE NOT list_contains(m.各级, a.所属部门);
-- rule 12-3
SELECT count(*) FROM 自建 WHERE 所属部门 IS NULL;
-- rule 13-1
SELECT count(*) FROM 正常群 g WHERE NOT EXISTS (FROM 有效成员 m WHERE m.账号 = g.群主);
-- rule 13-2
SELECT count(*) FROM 正常群 g WHERE EXISTS (FROM 有效成员 m WHERE m.账号 = g.群主) AND NOT EXISTS (FROM 群成员 c WHERE c.群号 = g.群号 AND c.账号 = g.群主);
-- rule 13-3
SELECT count(*) FROM 正常群 g JOIN 有效成员 m ON m.账号 = g.群主 WHERE g.群类型 = '内部群' AND m.人员类别 NOT IN (SELECT 人员类别 FROM 类别可见 WHERE 模块名称 = '创建群聊');
-- rule 13-4
SELECT count(*) FROM 正常群 g WHERE g.群类型 = '内部群' AND EXISTS (FROM 群成员 c WHERE c.群号 = g.群号 AND c.成员类型 = '外部联系人');
-- rule 13-5
SELECT count(*) FROM 正常群, 敏感词 WHERE 类别 = '与工作无关' AND has(群名, 词, 除外);
-- rule 13-6
SELECT count(*) FROM (SELECT 群主 FROM 正常群 WHERE 群主 IN (SELECT 账号 FROM 成员) GROUP BY 群主 HAVING count(*) > (SELECT 群主上限 FROM 审计));
-- rule 14-1
SELECT coalesce(sum(n), 0) FROM (SELECT count(*) AS n FROM 成员 WHERE 在用 AND 工号 IS NOT NULL GROUP BY 工号, 人员类别 HAVING count(*) > 1);
-- rule 14-2
SELECT coalesce(sum(n), 0) FROM (SELECT count(*) AS n FROM 成员 WHERE 在用 AND 手机 IS NOT NULL GROUP BY 手机 HAVING count(*) > 1);
-- rule 14-3
SELECT count(DISTINCT (时间, 操作人, 操作类型, 对象)) FROM 操作日志 l WHERE 操作类型 IN ('新增成员', '邀请成员', '导入成员', '删除成员', '移除成员') AND NOT EXISTS (FROM 成员 m WHERE m.账号 = l.操作人 AND list_contains(m.首级, '人事处'));
-- rule 15-1
SELECT count(*) FROM 档案 WHERE 在册 AND 凭工号 AND plain(人事姓名) <> plain(姓名);
-- rule 15-2
SELECT count(*) FROM 成员 WHERE 在册 AND NOT regexp_full_match(coalesce(姓名, ''), '\p{Han}(·?\p{Han}){1,29}') AND NOT regexp_full_match(coalesce(姓名, ''), '[\p{Latin}.''-]+( +[\p{Latin}.''-]+)+');
-- rule 15-3
SELECT count(*) FROM 有效成员 WHERE coalesce(证件照, '') <> '是';
-- rule 15-4
SELECT count(*) FROM 有效成员 WHERE 手机 IS NULL OR 部门 IS NULL OR 职务 IS NULL;
-- rule 15-5
SELECT count(DISTINCT (时间, 操作人, 操作类型, 对象)) FROM 操作日志 l WHERE 操作类型 = '修改姓名' AND NOT EXISTS (FROM 成员 m WHERE m.账号 = l.操作人 AND list_contains(m.首级, '人事处'));
-- rule 15-6
SELECT count(*) FROM 档案 WHERE 在册 AND 人事手机 <> 手机;
-- rule 16-1
SELECT count(*) FROM 未交接 WHERE 类型 = '工作群';
-- rule 16-2
SELECT count(*) FROM 未交接 WHERE 类型 = '应用';
-- rule 16-3
SELECT count(*) FROM 未交接 WHERE 类型 = '审批';
-- rule 16-4
SELECT count(*) FROM 未交接 WHERE 类型 = '资产';
-- rule 16-5
SELECT count(*) FROM 未交接 WHERE 类型 = '管理员';
-- rule 16-6
SELECT count(*) FROM 未交接 WHERE 类型 = '模块';
-- rule 16-7
SELECT count(DISTINCT p.账号) FROM 离岗成员 p, 审计 WHERE p.离职日期 >= 施行日期 AND NOT EXISTS (FROM 交接 j WHERE j.账号 = p.账号 AND j.事项类型 = '数据备份' AND j.确认日期 + 90 >= p.离职日期);
-- rule 16-8
SELECT count(*) FROM 名下 x, 审计 WHERE EXISTS (FROM 确认 j WHERE j.账号 = x.账号 AND j.事项类型 = x.类型 AND j.事项ID = x.ID AND j.确认日期 + 移交天数 < 审计日);
-- rule 16-9
SELECT count(*) FROM 资产 a WHERE 所有者 IS NOT NULL AND NOT EXISTS (FROM 成员 m WHERE m.账号 = a.所有者 AND m.在册) AND NOT EXISTS (FROM 离岗成员 p WHERE p.账号 = a.所有者);
-- rule 17-1
SELECT count(*) FROM 在发, 审计 WHERE 发布日期 >= 施行日期 AND (审核人 IS NULL OR 审核人 = 发布人);
-- rule 17-2
SELECT count(*) FROM 在发, 审计 WHERE 有效期至 < 审计日;
-- rule 17-3
SELECT (SELECT count(*) FROM 正常群, 敏感词 WHERE 类别 = '商业' AND has(群名, 词, 除外)) + (SELECT count(*) FROM 公告, 敏感词 WHERE 类别 = '商业' AND (has(标题, 词, 除外) OR has(正文, 词, 除外)));
-- rule 17-4
SELECT count(*) FROM 在发 g WHERE 模块 IN (SELECT 模块名称 FROM 责任部门) AND NOT EXISTS (FROM 可管 l WHERE l.模块名称 = g.模块 AND l.部门 IN ('各部门', '相关部门', coalesce(g.发布部门, '')));
-- rule 17-5
SELECT count(*) FROM 在发 g, 审计 WHERE 发布日期 >= 施行日期 AND 审核人 IS NOT NULL AND NOT EXISTS (FROM 有效成员 m WHERE m.账号 = g.审核人);
-- rule 17-6
SELECT count(*) FROM 在发 g WHERE NOT EXISTS (FROM 责任部门 l WHERE l.模块名称 = g.模块);
-- rule 附-1
SELECT count(DISTINCT (模块名称, 部门)) FROM 责任部门 WHERE 部门 NOT IN ('各部门', '相关部门') AND 部门 NOT IN (SELECT 部门名称 FROM 部门);
