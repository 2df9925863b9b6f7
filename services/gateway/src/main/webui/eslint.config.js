import js from '@eslint/js'
import prettier from 'eslint-config-prettier'
import jsxA11y from 'eslint-plugin-jsx-a11y'
import reactHooks from 'eslint-plugin-react-hooks'
import { readdirSync } from 'node:fs'
import tseslint from 'typescript-eslint'

const features = readdirSync(new URL('./src/features', import.meta.url))

/** A feature is a room of its own: it may use shared, never another feature nor the app around it. */
const rooms = features.map((feature) => ({
  files: [`src/features/${feature}/**`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            group: [...features.filter((other) => other !== feature), '../app', '@/app'].map((other) =>
              other.includes('app') ? `${other}/*` : `@/features/${other}*`,
            ),
            message: 'A feature imports no other feature; move what both need to shared.',
          },
          { group: ['../../*'], message: 'Use @/shared.' },
        ],
      },
    ],
  },
}))

export default tseslint.config(
  { ignores: ['dist', 'src/shared/api/generated'] },
  js.configs.recommended,
  {
    files: ['src/**/*.{ts,tsx}'],
    extends: [...tseslint.configs.strictTypeChecked],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: {
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      ...reactHooks.configs.recommended.rules,
      'max-lines': ['error', { max: 300, skipBlankLines: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { attributes: false } }],
      // The router signals redirects by throwing them.
      '@typescript-eslint/only-throw-error': 'off',
    },
  },
  { files: ['src/**/*.tsx'], ...jsxA11y.flatConfigs.strict },
  {
    files: ['src/**/*.tsx'],
    rules: {
      // A table wider than the screen scrolls in a region that the keyboard must reach.
      'jsx-a11y/no-noninteractive-tabindex': ['error', { roles: ['region'], tags: ['section', 'h1', 'div'] }],
    },
  },
  {
    files: ['scripts/**/*.mjs', 'public/*.js', '*.js'],
    languageOptions: {
      globals: {
        console: 'readonly',
        process: 'readonly',
        document: 'readonly',
        localStorage: 'readonly',
        MutationObserver: 'readonly',
        URL: 'readonly',
        window: 'readonly',
      },
    },
  },
  { files: ['public/*.js'], rules: { 'no-var': 'off' } },
  ...rooms,
  {
    files: ['src/shared/**'],
    rules: {
      'no-restricted-imports': [
        'error',
        { patterns: [{ group: ['@/features/*', '@/app/*'], message: 'Shared knows no feature.' }] },
      ],
    },
  },
  prettier,
)
