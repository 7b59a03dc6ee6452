import { configs as lit } from 'eslint-plugin-lit'
import litA11y from 'eslint-plugin-lit-a11y'
import { parser } from 'typescript-eslint'

/** Biome lints the code; these two know what stands inside Lit's templates. */
export default [
  {
    files: ['packages/{ui,widget,console}/src/**/*.ts'],
    ignores: ['**/*.test.ts'],
    languageOptions: { parser },
    plugins: { ...lit['flat/recommended'].plugins, 'lit-a11y': litA11y },
    rules: {
      ...lit['flat/recommended'].rules,
      ...litA11y.configs.recommended.rules,
      // A strict content security policy refuses inline styles.
      'lit/ban-attributes': ['error', 'style'],
      'lit/lifecycle-super': 'error',
      'lit/no-native-attributes': 'error',
      'lit/prefer-nothing': 'error',
    },
  },
]
