/**
 * The schemas of XLIFF 2 and its modules as tables (XLIFF 2.1, appendix A): for each element its children in order and its
 * attributes.
 *
 * Children: `name`, with `?`, `*` or `+`; `a|b` either; `other` an element of any other namespace; `text` character data.
 * Attributes: `name:type`, with `!` where required; `other` those of any other namespace, and of the
 * standard’s modules only those named as `fs:*` where any are.
 */
export interface ElementModel {
  readonly children: string;
  readonly attributes: string;
}

const INLINE = 'text cp|ph|pc|sc|ec|mrk|sm|em*';
const CODE =
  'canCopy:yesNo canDelete:yesNo canReorder:yesNoFirstNo copyOf:nmtoken subType:prefixed type:codeType other fs:* slr:*';
const SHOWN = 'disp equiv dataRef:nmtoken subFlows:nmtokens';
const SHOWN_AT_BOTH_ENDS =
  'dispStart dispEnd equivStart equivEnd dataRefStart:nmtoken dataRefEnd:nmtoken subFlowsStart:nmtokens subFlowsEnd:nmtokens';
const ANNOTATION = 'id!:nmtoken translate:yesNo type:mrkType ref:uri value other';
const DIRECTIONS = 'srcDir:direction trgDir:direction';

/** XLIFF 2.0 and 2.1. */
export const CORE: Readonly<Record<string, ElementModel>> = {
  xliff: {
    children: 'file+',
    attributes: 'version! srcLang!:language trgLang:language xml:space:space other',
  },
  file: {
    children: 'skeleton? other* notes? unit|group+',
    attributes: `id!:nmtoken canResegment:yesNo original translate:yesNo ${DIRECTIONS} xml:space:space other`,
  },
  skeleton: { children: 'text other*', attributes: 'href' },
  group: {
    children: 'other* notes? unit|group*',
    attributes: `id!:nmtoken name canResegment:yesNo translate:yesNo ${DIRECTIONS} type:prefixed xml:space:space other`,
  },
  unit: {
    children: 'other* notes? originalData? segment|ignorable+',
    attributes: `id!:nmtoken name canResegment:yesNo translate:yesNo ${DIRECTIONS} type:prefixed xml:space:space other`,
  },
  segment: { children: 'source target?', attributes: 'id:nmtoken canResegment:yesNo state:state subState:prefixed' },
  ignorable: { children: 'source target?', attributes: 'id:nmtoken' },
  notes: { children: 'note+', attributes: '' },
  note: { children: 'text', attributes: 'id:nmtoken appliesTo:appliesTo category priority:priority other' },
  originalData: { children: 'data+', attributes: '' },
  data: { children: 'text cp*', attributes: 'id!:nmtoken dir:direction xml:space:preserve' },
  source: { children: INLINE, attributes: 'xml:lang:language xml:space:space' },
  target: { children: INLINE, attributes: 'xml:lang:language xml:space:space order:positive' },
  cp: { children: '', attributes: 'hex!:hex' },
  ph: { children: '', attributes: `id!:nmtoken ${CODE} ${SHOWN}` },
  pc: { children: INLINE, attributes: `id!:nmtoken canOverlap:yesNo dir:direction ${CODE} ${SHOWN_AT_BOTH_ENDS}` },
  sc: { children: '', attributes: `id!:nmtoken canOverlap:yesNo dir:direction isolated:yesNo ${CODE} ${SHOWN}` },
  ec: {
    children: '',
    attributes: `id:nmtoken startRef:nmtoken canOverlap:yesNo dir:direction isolated:yesNo ${CODE} ${SHOWN}`,
  },
  mrk: { children: INLINE, attributes: ANNOTATION },
  sm: { children: '', attributes: ANNOTATION },
  em: { children: '', attributes: 'startRef!:nmtoken' },
};

/** What XLIFF 2.2 has otherwise. */
export const CORE_22: Readonly<Record<string, ElementModel>> = {
  ...CORE,
  xliff: {
    children: 'notes? mda:metadata? file+',
    attributes: 'version!:version srcLang!:language trgLang:language xml:space:space other',
  },
  note: { children: 'text', attributes: 'id:nmtoken appliesTo:appliesTo category priority:priority ref:uri other' },
};

export const MODULES: Readonly<Record<string, Readonly<Record<string, ElementModel>>>> = {
  mtc: {
    matches: { children: 'match+', attributes: '' },
    match: {
      children: 'mda:metadata? x:originalData? x:source x:target other*',
      attributes:
        'id:nmtoken matchQuality:percentage matchSuitability:percentage origin ref!:uri reference:yesNo ' +
        'similarity:percentage subType:prefixed type:matchType other',
    },
  },
  gls: {
    glossary: { children: 'glossEntry+', attributes: '' },
    glossEntry: { children: 'term translation* definition? other*', attributes: 'id:nmtoken ref:uri other' },
    term: { children: 'text', attributes: 'source other' },
    translation: { children: 'text', attributes: 'id:nmtoken ref:uri source other' },
    definition: { children: 'text', attributes: 'source other' },
  },
  mda: {
    metadata: { children: 'metaGroup+', attributes: 'id:nmtoken' },
    metaGroup: { children: 'metaGroup|meta+', attributes: 'id:nmtoken category appliesTo:metaAppliesTo' },
    meta: { children: 'text', attributes: 'type!' },
  },
  res: {
    resourceData: { children: 'resourceItemRef* resourceItem*', attributes: '' },
    resourceItemRef: { children: '', attributes: 'id:nmtoken ref!:nmtoken other' },
    resourceItem: { children: 'source? target? reference*', attributes: 'mimeType id:nmtoken context:yesNo other' },
    source: { children: 'other*', attributes: 'href xml:lang:language other' },
    target: { children: 'other*', attributes: 'href xml:lang:language other' },
    reference: { children: '', attributes: 'href! xml:lang:language other' },
  },
  ctr: {
    changeTrack: { children: 'revisions+', attributes: '' },
    revisions: { children: 'revision+', attributes: 'appliesTo!:nmtoken ref:nmtoken currentVersion:nmtoken other' },
    revision: { children: 'item+', attributes: 'author datetime version:nmtoken other' },
    item: { children: 'text', attributes: 'property!:property other' },
  },
  slr: {
    profiles: { children: 'normalization? other*', attributes: 'generalProfile storageProfile' },
    normalization: { children: '', attributes: 'general:normalization storage:normalization' },
    data: { children: 'other*', attributes: 'profile! other' },
  },
  val: {
    validation: { children: 'rule+', attributes: 'other' },
    rule: {
      children: '',
      attributes:
        'isPresent occurs:positive isNotPresent startsWith endsWith existsInSource:yesNo caseSensitive:yesNo ' +
        'normalization:normalization disabled:yesNo other',
    },
  },
  its: {
    locQualityIssues: { children: 'locQualityIssue+', attributes: 'xml:id!:ncname version:itsVersion' },
    locQualityIssue: {
      children: '',
      attributes:
        'version locQualityIssueType:issueType locQualityIssueComment locQualityIssueSeverity:percentage ' +
        'locQualityIssueProfileRef:uri locQualityIssueEnabled:yesNo',
    },
    provenanceRecords: { children: 'provenanceRecord+', attributes: 'xml:id!:ncname version:itsVersion' },
    provenanceRecord: {
      children: '',
      attributes:
        'version org orgRef person personRef revOrg revOrgRef revPerson revPersonRef revTool revToolRef tool toolRef',
    },
  },
};

/** Attributes that modules put on the elements of others. */
export const MODULE_ATTRIBUTES: Readonly<Record<string, string>> = {
  fs: 'fs:htmlName subFs',
  slr: 'equivStorage sizeInfo sizeInfoRef:nmtoken sizeRestriction storageRestriction',
  its:
    'version:itsVersion allowedCharacters annotatorsRef:annotators localeFilterList:localeRanges localeFilterType:filterType ' +
    'locQualityIssueComment locQualityIssueEnabled:yesNo locQualityIssueProfileRef:uri locQualityIssuesRef:uri ' +
    'locQualityIssueSeverity:percentage locQualityIssueType:issueType locQualityRatingProfileRef:uri ' +
    'locQualityRatingScore:percentage locQualityRatingScoreThreshold:percentage locQualityRatingVote:integer ' +
    'locQualityRatingVoteThreshold:integer mtConfidence:fraction org orgRef:uri person personRef:uri ' +
    'provenanceRecordsRef:uri revOrg revOrgRef:uri revPerson revPersonRef:uri revTool revToolRef:uri taClassRef:uri ' +
    'taConfidence:fraction taIdent taIdentRef:uri taSource termConfidence:fraction tool toolRef:uri',
  itsm: 'domains lang:language',
  pgs: 'switch case',
  x: '',
  mtc: '',
  gls: '',
  mda: '',
  res: '',
  ctr: '',
  val: '',
};

/** The elements that a module's outermost element may stand in. */
export const PLACES: Readonly<Record<string, readonly string[]>> = {
  'mtc:matches': ['unit'],
  'gls:glossary': ['unit'],
  'mda:metadata': ['xliff', 'file', 'group', 'unit', 'match'],
  'res:resourceData': ['file', 'group', 'unit'],
  'ctr:changeTrack': ['file', 'group', 'unit'],
  'slr:profiles': ['file'],
  'slr:data': ['file', 'group', 'unit'],
  'val:validation': ['file', 'group', 'unit'],
  'its:locQualityIssues': ['file', 'group', 'unit', 'match'],
  'its:provenanceRecords': ['file', 'group', 'unit', 'match'],
};
