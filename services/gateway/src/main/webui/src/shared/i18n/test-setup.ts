import { cleanup } from '@testing-library/react'
import { afterEach } from 'vitest'
import './i18n'

afterEach(cleanup)

// The pretended browser of the tests animates nothing; placeholders ask it all the same.
document.getAnimations = () => []
