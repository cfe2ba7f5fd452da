const base = ['core/units', 'core/fault'];
const scoring = [...base, 'core/math', 'core/picture', 'core/diffusion', 'core/scoring'];
const core = ['core'];

/** layer: [layers it may import, packages it may import] */
const law = {
  'core/units': [[], []],
  'core/fault': [[], []],
  'core/math': [base, []],
  'core/picture': [base, []],
  'core/diffusion': [[...base, 'core/math'], []],
  'core/scoring': [[...base, 'core/math', 'core/diffusion'], []],
  'core/evaluate': [scoring, []],
  'core/certify': [scoring, []],
  'core/attack': [[...scoring, 'core/certify'], []],
  'core/explain': [[...scoring, 'core/certify'], []],
  'core/oracle': [[...scoring, 'core/certify'], []],
  'core/replay': [[...scoring, 'core/evaluate'], []],
  runtime: [core, ['onnxruntime-common', 'valibot', 'fflate']],
  worker: [
    [...core, 'runtime'],
    ['onnxruntime-web', 'onnxruntime-common', '@jsquash/jpeg'],
  ],
  state: [
    [...core, 'worker', 'runtime'],
    ['zustand', 'fflate', 'valibot'],
  ],
  'ui/chart': [
    ['core/scoring', 'core/units'],
    ['react', 'd3-array', 'd3-shape'],
  ],
  'ui/kit': [
    ['core/fault', 'core/picture', 'ui/language'],
    ['react', 'react-aria-components', 'lucide-react'],
  ],
  'ui/language': [[], ['react']],
  'ui/terms': [
    ['state', 'ui/kit', 'ui/language'],
    ['react', 'react-dom', 'lucide-react'],
  ],
  'ui/useApp': [['state'], ['react', 'zustand']],
  'ui/features': [
    [...core, 'state', 'runtime', 'ui/chart', 'ui/kit', 'ui/language', 'ui/terms', 'ui/useApp'],
    ['react', 'react-aria-components', 'lucide-react', 'uqr'],
  ],
  app: [
    [...core, 'worker', 'state', 'ui/kit', 'ui/language', 'ui/terms', 'ui/features', 'ui/useApp'],
    ['react', 'react-dom', 'zustand', 'lucide-react', 'idb-keyval'],
  ],
  offline: [[], []],
  gallery: [
    [...core, 'ui/chart', 'ui/kit', 'ui/features'],
    ['react', 'react-dom', 'lucide-react'],
  ],
  cli: [
    [...core, 'runtime'],
    ['onnxruntime-node', 'onnxruntime-web', 'onnxruntime-common', 'sharp', 'fflate', '@jsquash/jpeg'],
  ],
};

const tests = '\\.(test|bench)\\.tsx?$';
const rules = Object.entries(law).flatMap(([layer, [layers, packages]]) => [
  {
    name: `${layer} imports only ${[...layers].join(', ') || 'itself'}`,
    severity: 'error',
    from: { path: `^src/${layer}[/.]`, pathNot: tests },
    to: { path: '^src/', pathNot: `^src/(${[layer, ...layers].join('|')})[/.]` },
  },
  {
    name: `${layer} uses only ${packages.join(', ') || 'no package'}`,
    severity: 'error',
    from: { path: `^src/${layer}[/.]`, pathNot: tests },
    to: {
      dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
      pathNot: packages.length > 0 ? `node_modules/(${packages.join('|')})/` : '^$',
    },
  },
]);

export default {
  forbidden: [
    ...rules,
    { name: 'no cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'features are islands',
      severity: 'error',
      from: { path: '^src/ui/features/([^/]+)/', pathNot: tests },
      to: { path: '^src/ui/features/', pathNot: '^src/ui/features/$1/' },
    },
    {
      name: 'the page knows the worker by its front door',
      severity: 'error',
      from: { path: '^src/(state|ui|app)/', pathNot: tests },
      to: { path: '^src/worker/', pathNot: '^src/worker/(index\\.ts|main\\.ts|pictureMain\\.ts)' },
    },
    {
      name: 'Node builtins only in the terminal',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(cli|testdata)/|${tests}` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'no orphans',
      severity: 'error',
      from: { orphan: true, pathNot: `${tests}|\\.d\\.ts$|^src/testdata/` },
      to: {},
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.base.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['onnxruntime-web-use-extern-wasm', 'import', 'module', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json'],
    },
    doNotFollow: { path: 'node_modules' },
  },
};
