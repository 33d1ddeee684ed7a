import type { NameCandidate, Rule } from '../../language.ts';
import { findClubs } from './clubs.ts';
import { findLatinNames, findPairedNames } from './latin.ts';
import { findKnownOrganizations } from './organizations.ts';
import { knownPeople, sureNames, titledNames } from './people.ts';
import { findHeadedPlaces, findKnownPlaces } from './places.ts';
import { findHeadedOrganizations, findTaggedNames } from './tagged.ts';

/** In order of trust: what lexicons list and head words name, then people, then what is left. */
export const nameRules: readonly Rule<NameCandidate>[] = [
  { id: 'organization-known', find: findKnownOrganizations },
  { id: 'organization-head', find: findHeadedOrganizations },
  { id: 'club', find: findClubs },
  { id: 'tagger', find: findTaggedNames },
  { id: 'latin-pair', find: findPairedNames },
  { id: 'latin', find: findLatinNames },
  { id: 'place-known', find: findKnownPlaces },
  { id: 'place-head', find: findHeadedPlaces },
  { id: 'person-full', find: doc => sureNames(doc.tokens) },
  { id: 'person-titled', find: doc => titledNames(doc.tokens) },
  { id: 'person-known', find: doc => knownPeople(doc.tokens) },
];
