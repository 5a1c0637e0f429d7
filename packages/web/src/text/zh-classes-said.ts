/** Why the assets of a class are looked at together, by the words of `data/assets/classes.jsonl`; a test holds the two together. */
export const zhClassReasons: Readonly<Record<string, string>> = {
  'One antibody that blocks the checkpoint and the vessel growth of a tumour; bought one after another by large houses after ivonescimab, and compared whenever one of them reports.':
    '一个抗体同时阻断免疫检查点与肿瘤血管生成；继依沃西单抗之后被大型药企接连买入，每当其中之一公布数据便相互比较。',
  'ADCs against B7-H3 compete for the same lung and prostate trials; a buyer weighs one against the next.':
    '针对B7-H3的ADC争夺相同的肺癌与前列腺癌试验，买方会逐一权衡。',
  'ADCs against Claudin 18.2 for gastric and pancreatic cancer, licensed by several Chinese houses within a few years.':
    '针对Claudin 18.2、用于胃癌与胰腺癌的ADC，数年内由多家中国公司对外许可。',
  'ADCs against TROP2, single or with a second target, measured against sacituzumab tirumotecan and govitecan.':
    '针对TROP2的ADC，单靶点或双靶点，均以芦康沙妥珠单抗与戈沙妥珠单抗为参照。',
  'ADCs against HER2: a crowded class in which rights are free or come back more often than elsewhere.':
    '针对HER2的ADC：竞争拥挤，权利空置或退回较其他类别更常见。',
  'Single, dual and triple agonists, injected or oral, compete for obesity and diabetes; buyers shop across all of them.':
    '单靶点、双靶点与三靶点激动剂，注射或口服，均争夺肥胖与糖尿病市场，买方会一并考察。',
  'Antibodies against TSLP, alone or with IL-13, IL-4R or IL-33, for asthma and other type 2 diseases; several went to new companies.':
    '针对TSLP的抗体，单独或与IL-13、IL-4R、IL-33组合，用于哮喘等2型炎症疾病；其中数个授予了新设公司。',
  'Antibodies against TL1A, alone or with IL-23 or the integrin α4β7, for inflammatory bowel disease.':
    '针对TL1A的抗体，单独或与IL-23、整合素α4β7组合，用于炎症性肠病。',
  'Engagers against BCMA moved from myeloma to autoimmune disease, where new companies took several of them.':
    '针对BCMA的T细胞衔接器由骨髓瘤转向自身免疫病，其中数个授予了新设公司。',
  'Everything against DLL3 for small cell lung cancer, whatever the molecule: ADC, engager or CAR-T compete for the same patients.':
    '针对DLL3、用于小细胞肺癌的一切药物，不论分子类型：ADC、衔接器与CAR-T争夺相同的患者。',
};
