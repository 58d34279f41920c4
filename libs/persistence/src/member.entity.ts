import type { MemberId, MemberLanguage, MemberStatus, OrganisationId } from '#libs/domain';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

const KEY = 'pk_member';

@Entity('member')
@Unique('uq_member_no', ['organisationId', 'memberNo'])
@Index('ix_member_name_key', ['organisationId', 'nameKey', 'dateOfBirth'])
@Check('ck_member_status', `status in ('active', 'suspended', 'ended')`)
@Check('ck_member_language', `language in ('en', 'cy')`)
export class MemberEntity {
  @PrimaryColumn('uuid', { name: 'organisation_id', primaryKeyConstraintName: KEY }) organisationId!: OrganisationId;
  @PrimaryColumn('uuid', { name: 'member_id', primaryKeyConstraintName: KEY }) memberId!: MemberId;
  @Column('text', { name: 'member_no' }) memberNo!: string;
  @Column('text', { name: 'given_name' }) givenName!: string;
  @Column('text', { name: 'family_name' }) familyName!: string;
  @Column('text', { name: 'name_key', nullable: true }) nameKey!: string | null;
  @Column('text', { nullable: true }) email!: string | null;
  @Column('date', { name: 'date_of_birth', nullable: true }) dateOfBirth!: string | null;
  @Column('text', { default: 'en' }) language!: MemberLanguage;
  @Column('text') status!: MemberStatus;
  @Column('date', { name: 'joined_on' }) joinedOn!: string;
  @Column('date', { name: 'left_on', nullable: true }) leftOn!: string | null;
}
