import type { NameCandidate, Rule } from '../../language.ts';
import { findLatinNames } from './latin.ts';
import { findHeadedOrganizations, findKnownOrganizations, findListedOrganizations } from './organizations.ts';
import { findFullNames, findTitledNames } from './people.ts';
import { findHeadedPlaces, findKnownPlaces, findListedPlaces } from './places.ts';

/** In order of trust: what lexicons list and head words name, then people, then what is left. */
export const nameRules: readonly Rule<NameCandidate>[] = [
  { id: 'organization-known', find: findKnownOrganizations },
  { id: 'organization-head', find: findHeadedOrganizations },
  { id: 'place-known', find: findKnownPlaces },
  { id: 'person-full', find: findFullNames },
  { id: 'organization-listed', find: findListedOrganizations },
  { id: 'place-listed', find: findListedPlaces },
  { id: 'place-head', find: findHeadedPlaces },
  { id: 'person-titled', find: findTitledNames },
  { id: 'latin', find: findLatinNames },
];
