-- The rules in SQL, for a snapshot as Corporation writes it: plain headings, clean cells. Every
-- statement after the first "-- rule" counts the findings of one rule. ${snapshot} and ${lists} are
-- folders. All 64 rules are here; what is left out is what only unclean exports need (aliases of
-- headings and codes, mixed forms of dates, accounts that read old:new, waivers, evidence).
CREATE MACRO csv(file) AS TABLE SELECT * FROM read_csv(file, header = true, all_varchar = true, delim = ',', quote = '"');
CREATE MACRO levels(paths) AS string_split(replace(coalesce(paths, ''), '；', '/'), '/');
CREATE MACRO items(cell) AS string_split(coalesce(cell, ''), '；');
CREATE TABLE 审计 AS SELECT DATE '2025-10-31' AS 审计日, DATE '2025-01-17' AS 施行日期;
CREATE TABLE 部门别名 AS FROM csv('${lists}/部门别名.csv');
CREATE TABLE 敏感词 AS FROM csv('${lists}/敏感词.csv');
CREATE TABLE 类别可见 AS FROM csv('${lists}/类别可见.csv');
CREATE TABLE 责任部门 AS SELECT l.模块名称, coalesce(a.全称, l.部门) AS 部门 FROM (SELECT 模块名称, unnest(items(管理部门)) AS 部门 FROM csv('${lists}/责任清单.csv')) l LEFT JOIN 部门别名 a ON a.简称 = l.部门;
CREATE TABLE 成员 AS SELECT * REPLACE (lower(账号) AS 账号), levels(部门) AS 各级, 激活状态 = '已激活' AS 有效, 激活状态 IN ('已激活', '未激活') AS 在用, 激活状态 <> '已退出' AS 在册 FROM csv('${snapshot}/成员.csv');
CREATE TABLE 人事 AS SELECT * REPLACE (TRY_CAST(入职日期 AS DATE) AS 入职日期, TRY_CAST(离职日期 AS DATE) AS 离职日期), 在职状态 = '在职' AS 现任, 在职状态 IN ('离职', '退休', '调出') AND (离职日期 IS NULL OR CAST(离职日期 AS DATE) < (SELECT 审计日 FROM 审计)) AS 已离岗 FROM csv('${snapshot}/人事.csv');
CREATE TABLE 部门 AS FROM csv('${snapshot}/部门.csv');
CREATE TABLE 工作群 AS SELECT * REPLACE (lower(群主) AS 群主, coalesce(状态, '正常') AS 状态) FROM csv('${snapshot}/工作群.csv');
CREATE TABLE 群成员 AS SELECT * REPLACE (lower(账号) AS 账号) FROM csv('${snapshot}/群成员.csv');
CREATE TABLE 管理员 AS SELECT * REPLACE (lower(账号) AS 账号, lower(授权人) AS 授权人, TRY_CAST(授权日期 AS DATE) AS 授权日期) FROM csv('${snapshot}/管理员.csv');
CREATE TABLE 应用 AS SELECT * REPLACE (lower(负责人) AS 负责人, lower(创建人) AS 创建人, TRY_CAST(创建日期 AS DATE) AS 创建日期, coalesce(状态, '启用') AS 状态) FROM csv('${snapshot}/应用.csv');
CREATE TABLE 申请单 AS SELECT * REPLACE (TRY_CAST(批准日期 AS DATE) AS 批准日期) FROM csv('${snapshot}/申请单.csv');
CREATE TABLE 审批模板 AS SELECT * REPLACE (lower(管理员) AS 管理员) FROM csv('${snapshot}/审批模板.csv');
CREATE TABLE 审批节点 AS SELECT * REPLACE (lower(审批人) AS 审批人) FROM csv('${snapshot}/审批节点.csv');
CREATE TABLE 模块 AS SELECT * REPLACE (lower(管理员) AS 管理员) FROM csv('${snapshot}/模块.csv') WHERE 启用 = '是';
CREATE TABLE 公告 AS SELECT * REPLACE (lower(发布人) AS 发布人, lower(审核人) AS 审核人, TRY_CAST(发布日期 AS DATE) AS 发布日期, TRY_CAST(有效期至 AS DATE) AS 有效期至) FROM csv('${snapshot}/公告.csv') WHERE coalesce(状态, '发布中') = '发布中';
CREATE TABLE 资产 AS SELECT * REPLACE (lower(所有者) AS 所有者) FROM csv('${snapshot}/资产.csv');
CREATE TABLE 部门专人 AS SELECT * REPLACE (lower(账号) AS 账号) FROM csv('${snapshot}/部门专人.csv');
CREATE TABLE 领导小组 AS SELECT * REPLACE (lower(账号) AS 账号) FROM csv('${snapshot}/领导小组.csv');
CREATE TABLE 认证 AS SELECT CAST(有效期至 AS DATE) AS 有效期至, 办理部门 FROM csv('${snapshot}/认证.csv');
CREATE TABLE 操作日志 AS SELECT * REPLACE (lower(操作人) AS 操作人), CAST(CAST(时间 AS TIMESTAMP) AS DATE) AS 操作日期 FROM csv('${snapshot}/操作日志.csv');
CREATE TABLE 交接 AS SELECT * REPLACE (lower(账号) AS 账号) FROM csv('${snapshot}/交接.csv') WHERE 确认日期 IS NOT NULL;
CREATE VIEW 有效成员 AS FROM 成员 WHERE 有效;
CREATE VIEW 正常群 AS FROM 工作群 WHERE 状态 = '正常';
CREATE VIEW 第三方 AS FROM 应用 WHERE 应用类型 = '第三方应用' AND 状态 = '启用';
CREATE VIEW 新第三方 AS SELECT 第三方.* FROM 第三方, 审计 WHERE 创建日期 >= 施行日期;
CREATE VIEW 自建 AS FROM 应用 WHERE 应用类型 = '自建应用' AND 状态 = '启用';
CREATE VIEW 分级 AS FROM 管理员 WHERE 角色 = '分级管理员';
CREATE VIEW 通过 AS FROM 申请单 WHERE 结果 = '已通过';
CREATE VIEW 一级部门 AS FROM 部门 WHERE 上级部门ID IN (SELECT 部门ID FROM 部门 WHERE 上级部门ID IS NULL OR 上级部门ID = '0');
CREATE VIEW 离岗成员 AS SELECT m.账号, h.离职日期 FROM 成员 m JOIN 人事 h USING (工号) WHERE h.已离岗;

-- rule 2-1
SELECT CAST(count(DISTINCT 账号) <> 1 AS INT) FROM 领导小组 WHERE 角色 = '组长';
-- rule 2-2
SELECT count(*) FROM (VALUES ('党政办公室'), ('信息化办公室')) o(部门) WHERE 部门 NOT IN (SELECT 部门 FROM 领导小组 WHERE 角色 = '副组长' AND 账号 IS NOT NULL AND 部门 IS NOT NULL);
-- rule 2-3
SELECT count(DISTINCT 部门名称) FROM 一级部门 d WHERE NOT EXISTS (FROM 领导小组 l WHERE l.账号 IS NOT NULL AND l.部门 = d.部门名称);
-- rule 2-4
SELECT count(DISTINCT coalesce(账号, '')) FROM 领导小组 l WHERE NOT EXISTS (FROM 有效成员 m WHERE m.账号 = l.账号);
-- rule 3-1
SELECT count(DISTINCT 部门名称) FROM 一级部门 d WHERE NOT EXISTS (FROM 部门专人 l WHERE l.账号 IS NOT NULL AND l.部门 = d.部门名称);
-- rule 3-2
SELECT count(DISTINCT (部门, 账号)) FROM 部门专人 p WHERE NOT EXISTS (FROM 有效成员 m WHERE m.账号 = p.账号);
-- rule 3-3
SELECT count(DISTINCT (p.部门, p.账号)) FROM 部门专人 p JOIN 有效成员 m USING (账号) WHERE NOT list_contains(m.各级, p.部门);
-- rule 4-1
SELECT count(*) FROM 模块 WHERE 模块名称 NOT IN (SELECT 模块名称 FROM 责任部门);
-- rule 4-2
SELECT count(*) FROM 成员 m WHERE 在册 AND 人员类别 = '院内人员' AND NOT EXISTS (FROM 人事 h WHERE h.工号 = m.工号);
-- rule 4-3
SELECT count(*) FROM 成员 WHERE 在册 AND coalesce(人员类别, '') NOT IN ('院内人员', '院外服务人员', '代管单位人员');
-- rule 4-4
SELECT count(DISTINCT (模块名称, 类别)) FROM (SELECT 模块名称, unnest(items(可见类别)) AS 类别 FROM 模块) v WHERE 类别 <> '' AND NOT EXISTS (FROM 类别可见 k WHERE k.人员类别 = v.类别 AND k.模块名称 = v.模块名称);
-- rule 4-5
SELECT count(DISTINCT (账号, 管理模块)) FROM 分级 WHERE 管理范围 IS NULL OR list_has_any(items(管理范围), ['全部', '全院']);
-- rule 4-6
SELECT (SELECT count(*) FROM 正常群, 敏感词 WHERE 类别 = '涉密' AND contains(群名, 词)) + (SELECT count(*) FROM 公告, 敏感词 WHERE 类别 = '涉密' AND (contains(标题, 词) OR contains(正文, 词))) + (SELECT count(*) FROM 资产, 敏感词 WHERE 类别 = '涉密' AND contains(名称, 词));
-- rule 5-1
SELECT count(DISTINCT (模块名称, 部门)) FROM (SELECT 模块名称, coalesce(a.全称, v.部门) AS 部门 FROM (SELECT 模块名称, unnest(items(管理部门)) AS 部门 FROM 模块) v LEFT JOIN 部门别名 a ON a.简称 = v.部门) v WHERE 模块名称 IN (SELECT 模块名称 FROM 责任部门) AND NOT EXISTS (FROM 责任部门 l WHERE l.模块名称 = v.模块名称 AND v.部门 <> '' AND l.部门 IN ('各部门', '相关部门', v.部门)) ;
-- rule 5-2
SELECT count(*) FROM 模块 b WHERE NOT EXISTS (FROM 有效成员 m WHERE m.账号 = b.管理员);
-- rule 6-1
SELECT CAST(count(*) = 0 AS INT) FROM 认证, 审计 WHERE 有效期至 >= 审计日;
-- rule 6-2
SELECT count(*) FROM (SELECT max(有效期至) AS 至 FROM 认证), 审计 WHERE 至 BETWEEN 审计日 AND 审计日 + 30;
-- rule 6-3
SELECT CAST(count(*) > 0 AND count(*) FILTER (办理部门 = '党政办公室') = 0 AS INT) FROM 认证 WHERE 有效期至 = (SELECT max(有效期至) FROM 认证);
-- rule 7-1
SELECT count(DISTINCT (g.账号, 管理模块)) FROM 分级 g JOIN 成员 m ON m.账号 = g.授权人, 审计 WHERE 授权日期 >= 施行日期 AND NOT list_contains(m.各级, '信息化办公室');
-- rule 8-1
SELECT count(*) FROM 成员 m WHERE 在用 AND EXISTS (FROM 人事 h WHERE h.工号 = m.工号 AND h.已离岗);
-- rule 8-2
SELECT count(*) FROM 人事 h, 审计 WHERE 现任 AND (入职日期 IS NULL OR 入职日期 + 7 < 审计日) AND NOT EXISTS (FROM 成员 m WHERE m.工号 = h.工号 AND m.在册);
-- rule 8-3
SELECT count(*) FROM 成员 m JOIN 人事 h USING (工号) WHERE m.在册 AND h.现任 AND NOT list_contains(m.各级, h.部门);
-- rule 9-1
SELECT CAST(count(DISTINCT 账号) <> 1 AS INT) FROM 管理员 WHERE 角色 = '创建人';
-- rule 9-2
SELECT count(DISTINCT 账号) FROM 管理员 g WHERE 角色 = '创建人' AND NOT EXISTS (FROM 领导小组 l WHERE l.角色 = '组长' AND l.账号 = g.账号);
-- rule 9-3
SELECT count(DISTINCT g.账号) FROM 管理员 g JOIN 成员 m USING (账号) WHERE 角色 = '超级管理员' AND NOT list_has_any(m.各级, ['党政办公室', '信息化办公室']);
-- rule 9-4
SELECT count(DISTINCT (账号, 管理模块)) FROM 分级 g, 审计 WHERE (授权日期 IS NULL OR 授权日期 >= 施行日期) AND NOT EXISTS (FROM 管理员 s WHERE s.角色 IN ('创建人', '超级管理员') AND s.账号 = g.授权人);
-- rule 9-5
SELECT count(DISTINCT (账号, 角色, 管理模块)) FROM 管理员 g WHERE NOT EXISTS (FROM 有效成员 m WHERE m.账号 = g.账号);
-- rule 10-1
SELECT count(DISTINCT (账号, 管理模块)) FROM 分级 g, 审计 WHERE 授权日期 >= 施行日期 AND list_has_any(levels(管理模块), ['公告', '会议室', '审批']) AND NOT EXISTS (FROM 通过 t WHERE t.单号 = g.申请单号 AND t.事项 = '分级权限');
-- rule 10-2
SELECT count(*) FROM 审批模板 WHERE 流程说明 IS NULL;
-- rule 10-3
SELECT count(*) FROM 审批模板 t WHERE NOT EXISTS (FROM 有效成员 m WHERE m.账号 = t.管理员);
-- rule 10-4
SELECT count(*) FROM 通过 WHERE 事项 = '分级权限' AND coalesce(批准机构, '') <> '信息化办公室';
-- rule 11-1
SELECT count(*) FROM 新第三方 a WHERE NOT EXISTS (FROM 通过 t WHERE t.单号 = a.批准单号 AND t.事项 = '第三方应用' AND contains(t.批准机构, '领导小组'));
-- rule 11-2
SELECT count(*) FROM 第三方 a WHERE NOT EXISTS (FROM 有效成员 m WHERE m.账号 = a.负责人);
-- rule 11-3
SELECT count(*) FROM 第三方 a WHERE 是否采购 = '是' AND NOT EXISTS (FROM 通过 t WHERE t.单号 = a.采购单号 AND t.事项 = '采购');
-- rule 11-4
SELECT count(*) FROM 新第三方 a JOIN 通过 t ON t.单号 = a.批准单号 WHERE t.事项 = '第三方应用' AND t.批准日期 > a.创建日期;
-- rule 11-5
SELECT count(*) FROM 新第三方 a JOIN 成员 m ON m.账号 = a.创建人 WHERE NOT list_contains(m.各级, '信息化办公室');
-- rule 12-1
SELECT count(*) FROM 自建 a WHERE NOT EXISTS (FROM 有效成员 m WHERE m.账号 = a.负责人);
-- rule 12-2
SELECT count(*) FROM 自建 a JOIN 有效成员 m ON m.账号 = a.负责人 WHERE a.所属部门 IS NOT NULL AND NOT list_contains(m.各级, a.所属部门);
-- rule 12-3
SELECT count(*) FROM 自建 WHERE 所属部门 IS NULL;
-- rule 13-1
SELECT count(*) FROM 正常群 g WHERE NOT EXISTS (FROM 有效成员 m WHERE m.账号 = g.群主);
-- rule 13-2
SELECT count(*) FROM 正常群 g WHERE EXISTS (FROM 有效成员 m WHERE m.账号 = g.群主) AND NOT EXISTS (FROM 群成员 c WHERE c.群号 = g.群号 AND c.账号 = g.群主);
-- rule 13-3
SELECT count(*) FROM 正常群 g JOIN 有效成员 m ON m.账号 = g.群主 WHERE g.群类型 = '内部群' AND m.人员类别 <> '院内人员';
-- rule 13-4
SELECT count(*) FROM 正常群 g WHERE g.群类型 = '内部群' AND EXISTS (FROM 群成员 c WHERE c.群号 = g.群号 AND c.成员类型 = '外部联系人');
-- rule 13-5
SELECT count(*) FROM 正常群, 敏感词 WHERE 类别 = '与工作无关' AND contains(群名, 词);
-- rule 13-6
SELECT count(*) FROM (SELECT 群主 FROM 正常群 WHERE 群主 IN (SELECT 账号 FROM 成员) GROUP BY 群主 HAVING count(*) > 50);
-- rule 14-1
SELECT coalesce(sum(n), 0) FROM (SELECT count(*) AS n FROM 成员 WHERE 在用 AND 工号 IS NOT NULL GROUP BY 工号 HAVING count(*) > 1);
-- rule 14-2
SELECT coalesce(sum(n), 0) FROM (SELECT count(*) AS n FROM 成员 WHERE 在用 AND 手机 IS NOT NULL GROUP BY 手机 HAVING count(*) > 1);
-- rule 14-3
SELECT count(DISTINCT (时间, 操作人, 操作类型, 对象)) FROM 操作日志 l, 审计 WHERE 操作类型 IN ('新增成员', '删除成员') AND 操作日期 >= 施行日期 AND NOT EXISTS (FROM 成员 m WHERE m.账号 = l.操作人 AND list_contains(m.各级, '人事处'));
-- rule 15-1
SELECT count(*) FROM 成员 m JOIN 人事 h USING (工号) WHERE m.在册 AND replace(m.姓名, ' ', '') <> replace(h.姓名, ' ', '');
-- rule 15-2
SELECT count(*) FROM 成员 WHERE 在册 AND NOT regexp_full_match(coalesce(姓名, ''), '\p{Han}(·?\p{Han}){1,29}') AND NOT regexp_full_match(coalesce(姓名, ''), '[\p{Latin}.''-]+( +[\p{Latin}.''-]+)+');
-- rule 15-3
SELECT count(*) FROM 有效成员 WHERE coalesce(证件照, '') <> '是';
-- rule 15-4
SELECT count(*) FROM 有效成员 WHERE 手机 IS NULL OR 部门 IS NULL OR 职务 IS NULL;
-- rule 15-5
SELECT count(DISTINCT (时间, 操作人, 操作类型, 对象)) FROM 操作日志, 审计 WHERE 操作类型 = '修改姓名' AND 操作日期 >= 施行日期;
-- rule 16-1
SELECT count(*) FROM 正常群 g WHERE EXISTS (FROM 离岗成员 p WHERE p.账号 = g.群主) AND NOT EXISTS (FROM 交接 j WHERE j.账号 = g.群主 AND j.事项类型 = '工作群' AND j.事项ID = g.群号);
-- rule 16-2
SELECT count(*) FROM 应用 a WHERE 状态 = '启用' AND EXISTS (FROM 离岗成员 p WHERE p.账号 = a.负责人) AND NOT EXISTS (FROM 交接 j WHERE j.账号 = a.负责人 AND j.事项类型 = '应用' AND j.事项ID = a.应用ID);
-- rule 16-3
SELECT count(DISTINCT (模板ID, 审批人)) FROM 审批节点 n WHERE EXISTS (FROM 离岗成员 p WHERE p.账号 = n.审批人) AND NOT EXISTS (FROM 交接 j WHERE j.账号 = n.审批人 AND j.事项类型 = '审批' AND j.事项ID = n.模板ID);
-- rule 16-4
SELECT count(*) FROM 资产 a WHERE EXISTS (FROM 离岗成员 p WHERE p.账号 = a.所有者) AND NOT EXISTS (FROM 交接 j WHERE j.账号 = a.所有者 AND j.事项类型 = '资产' AND j.事项ID = a.资产ID);
-- rule 16-5
SELECT count(DISTINCT (账号, 角色)) FROM 管理员 g WHERE EXISTS (FROM 离岗成员 p WHERE p.账号 = g.账号) AND NOT EXISTS (FROM 交接 j WHERE j.账号 = g.账号 AND j.事项类型 = '管理员' AND j.事项ID = g.角色);
-- rule 16-6
SELECT count(*) FROM 模块 b WHERE EXISTS (FROM 离岗成员 p WHERE p.账号 = b.管理员) AND NOT EXISTS (FROM 交接 j WHERE j.账号 = b.管理员 AND j.事项类型 = '模块' AND j.事项ID = b.模块名称);
-- rule 16-7
SELECT count(DISTINCT p.账号) FROM 离岗成员 p, 审计 WHERE p.离职日期 >= 施行日期 AND NOT EXISTS (FROM 交接 j WHERE j.账号 = p.账号 AND j.事项类型 = '数据备份');
-- rule 17-1
SELECT count(*) FROM 公告, 审计 WHERE 发布日期 >= 施行日期 AND (审核人 IS NULL OR 审核人 = 发布人);
-- rule 17-2
SELECT count(*) FROM 公告, 审计 WHERE 有效期至 < 审计日;
-- rule 17-3
SELECT (SELECT count(*) FROM 正常群, 敏感词 WHERE 类别 = '商业' AND contains(群名, 词)) + (SELECT count(*) FROM 公告, 敏感词 WHERE 类别 = '商业' AND (contains(标题, 词) OR contains(正文, 词)));
-- rule 17-4
SELECT count(*) FROM 公告 g WHERE 模块 IN (SELECT 模块名称 FROM 责任部门) AND NOT EXISTS (FROM 责任部门 l WHERE l.模块名称 = g.模块 AND l.部门 IN ('各部门', '相关部门', coalesce(g.发布部门, '')));
