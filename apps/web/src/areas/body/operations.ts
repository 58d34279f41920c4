import { graphql } from './gql/index.js';

export const MODELS = graphql(`
  query BodyModels {
    installation {
      isFoundingOpen
      hasCapturedMail
    }
    modelConstitutions {
      id
      form
      name
      nameCy
      forWhom
      forWhomCy
      document
    }
  }
`);

export const FOUND = graphql(`
  mutation BodyFound($body: FoundBodyInput!) {
    foundBody(body: $body) {
      __typename
      ... on Refusal {
        code
        message
        fields {
          field
          message
        }
      }
      ... on BodyFounded {
        organisationId
      }
    }
  }
`);

export const RULES = graphql(`
  query BodyRules {
    constitution {
      version
      adoptedAt
      digest
      document
    }
    constitutionVersions {
      version
      adoptedAt
      digest
    }
  }
`);

export const ADOPT = graphql(`
  mutation BodyAdopt($document: String!) {
    adoptConstitution(document: $document) {
      __typename
      ... on Refusal {
        code
        message
        fields {
          field
          message
        }
      }
      ... on ConstitutionAdopted {
        constitution {
          version
        }
      }
    }
  }
`);

export const OFFICERS = graphql(`
  query BodyOfficers {
    officers {
      id
      name
      email
      roles
      active
    }
  }
`);

export const INVITE = graphql(`
  mutation BodyInvite($name: String!, $email: String!, $roles: [OfficerRole!]!) {
    inviteOfficer(name: $name, email: $email, roles: $roles) {
      __typename
      ... on Refusal {
        code
        message
        fields {
          field
          message
        }
      }
      ... on OfficerInvited {
        officer {
          id
          name
        }
      }
    }
  }
`);

export const CHANGE_ROLES = graphql(`
  mutation BodyChangeRoles($officerId: ID!, $roles: [OfficerRole!]!) {
    changeOfficerRoles(officerId: $officerId, roles: $roles) {
      __typename
      ... on Refusal {
        code
        message
        fields {
          field
          message
        }
      }
      ... on OfficerRolesChanged {
        officer {
          id
          name
        }
      }
    }
  }
`);

export const HOME = graphql(`
  query BodyHome {
    constitution {
      version
      document
    }
    elections {
      id
      title
      titleCy
      state
      opensAt
      closesAt
    }
    membersByClass {
      constituencyCode
      classCode
      members
      suspended
    }
  }
`);
