import { describe, expect, it } from 'vitest'
import {
  iinWarnings,
  likenessReasons,
  targetGroupChoices,
  targetGroupNames,
  youthDefinitionNames,
} from '#server/kit/messages/people.ts'
import { YOUTH_DEFINITIONS } from './age.ts'
import { LIKENESS_REASONS } from './duplicate.ts'
import { IIN_WARNINGS } from './iin.ts'
import { isTargetGroup, TARGET_GROUPS } from './target-groups.ts'

describe('words of people', () => {
  it('name every group, question and reason there is, and no other', () => {
    expect(Object.keys(targetGroupNames).sort()).toEqual([...TARGET_GROUPS].sort())
    expect(Object.keys(targetGroupChoices).sort()).toEqual([...TARGET_GROUPS].sort())
    expect(Object.keys(youthDefinitionNames).sort()).toEqual([...YOUTH_DEFINITIONS].sort())
    expect(Object.keys(iinWarnings).sort()).toEqual([...IIN_WARNINGS].sort())
    expect(Object.keys(likenessReasons).sort()).toEqual([...LIKENESS_REASONS].sort())
  })

  it('never let the NEET register be declared', () => {
    expect(isTargetGroup('neet')).toBe(false)
    expect(isTargetGroup('pupil')).toBe(true)
  })
})
