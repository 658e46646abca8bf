/** House rules as lint: the layers of docs/adr/0001, sizes, and what untrusted text must never meet. Each message says what to do instead. */
import tseslint from 'typescript-eslint';

const foreign = {
  matching: ['**/packs/**', '**/page/**', '**/extension/**', '**/components/**', '**/entrypoints/**', 'wxt/**', 'preact*', 'idb'],
  packs: ['**/page/**', '**/extension/**', '**/components/**', '**/entrypoints/**', 'wxt/**', 'preact*', 'idb'],
  page: ['**/extension/**', '**/components/**', '**/entrypoints/**', 'wxt/**', 'preact*', 'idb'],
  extension: ['**/page/**', '**/components/**', '**/entrypoints/**', 'preact*'],
  components: ['**/extension/**', '**/page/**', '**/entrypoints/**', 'wxt/**', 'idb'],
};
const reasons = {
  matching: 'lib/matching is pure and imports no other layer: hand the value in as an argument.',
  packs: 'lib/packs is pure and knows the types of lib/matching only.',
  page: 'lib/page knows the DOM, not the browser: let the entrypoint hand in what it needs.',
  extension: 'lib/extension knows the browser, not the page and not the views: let an entrypoint join them.',
  components: 'Components take props and tell events; a view model, not a message or the store, comes in.',
};

function layer(name, files) {
  return {
    files,
    rules: { 'no-restricted-imports': ['error', { patterns: [{ group: foreign[name], message: reasons[name] }] }] },
  };
}

const unsafe = [
  {
    selector: "MemberExpression[property.name='innerHTML']",
    message: 'Text of a page or a corpus is text: use textContent or Preact children.',
  },
  {
    selector: "MemberExpression[property.name='outerHTML'][parent.type='AssignmentExpression']",
    message: 'Text of a page or a corpus is text.',
  },
  { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: 'Text of a page or a corpus is text: use children.' },
  { selector: 'TSNonNullAssertion', message: 'Say what happens where it is missing instead of asserting that it is there.' },
];

/** The browser makes an expression ready when it is first asked, in each worker that wakes: with the letters of all scripts in it that takes it milliseconds. */
const slow = {
  selector: 'Literal[regex.pattern=/\\\\p\\{L/]',
  message: 'What is said of English words asks for its letters: [a-zà-ɏ] with the flag i, [A-ZÀ-ÞĀ-ɏ] for a capital.',
};

export default tseslint.config(
  { ignores: ['.output/**', '.wxt/**', 'node_modules/**', 'test/fixtures/**', '**/*.d.ts'] },
  ...tseslint.configs.strict,
  {
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      eqeqeq: ['error', 'always'],
      'no-restricted-syntax': ['error', ...unsafe],
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-invalid-void-type': 'off',
      '@typescript-eslint/unified-signatures': 'off',
    },
  },
  {
    files: ['lib/**', 'components/**', 'entrypoints/**', 'scripts/**'],
    rules: {
      'max-lines': ['error', { max: 300 }],
      'max-lines-per-function': ['error', { max: 50, skipComments: true, skipBlankLines: true }],
      complexity: ['error', 12],
    },
  },
  { files: ['lib/matching/stance/**', 'lib/matching/references.ts'], rules: { 'no-restricted-syntax': ['error', ...unsafe, slow] } },
  layer('matching', ['lib/matching/**']),
  layer('packs', ['lib/packs/**']),
  layer('page', ['lib/page/**']),
  layer('extension', ['lib/extension/**']),
  layer('components', ['components/**']),
  { files: ['entrypoints/*/index.{ts,tsx}'], rules: { 'max-lines': ['error', { max: 60, skipComments: true, skipBlankLines: true }] } },
);
