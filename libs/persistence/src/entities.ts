import { ClassMembershipEntity } from './class-membership.entity.js';
import { ConstitutionVersionEntity } from './constitution-version.entity.js';
import { MemberEntity } from './member.entity.js';
import { OrganisationEntity } from './organisation.entity.js';
import { RegisterImportEntity } from './register-import.entity.js';
import { RegisterImportRowEntity } from './register-import-row.entity.js';

/** Every row class, listed by name. */
export const entities = [
  OrganisationEntity,
  ConstitutionVersionEntity,
  MemberEntity,
  ClassMembershipEntity,
  RegisterImportEntity,
  RegisterImportRowEntity,
];
