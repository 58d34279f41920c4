import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isScalarType,
  isUnionType,
} from 'graphql';
import type { GraphQLField, GraphQLInputType, GraphQLOutputType, GraphQLSchema } from 'graphql';

export interface AnyOperation {
  /** `Mutation.closePoll` */
  readonly name: string;
  readonly query: string;
  /** Names of all arguments and of the fields of input objects. */
  readonly inputs: readonly string[];
  variables(valueOf: ValueOf): Record<string, unknown>;
}

/** A value for an input by its name and the name of its type, or undefined for one that fits its type. */
export type ValueOf = (name: string, type: string) => unknown;

/** How deep answers are asked for: enough for what identifies anything, within the limits of the API. */
const DEPTH = 3;

/** Every query and mutation of the schema, with all arguments given and all plain fields of the answer asked for. */
export function everyOperation(schema: GraphQLSchema): readonly AnyOperation[] {
  return [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    type ? Object.values(type.getFields()).map((field) => operationOf(type.name, field)) : [],
  );
}

function operationOf(root: string, field: GraphQLField<unknown, unknown>): AnyOperation {
  const declared = field.args.map(({ name, type }) => `$${name}: ${type.toString()}`).join(', ');
  const passed = field.args.map(({ name }) => `${name}: $${name}`).join(', ');
  const query = `${root.toLowerCase()} ${declared && `(${declared})`} { ${field.name}${passed && `(${passed})`} ${selectionOf(field.type, DEPTH)} }`;
  return {
    name: `${root}.${field.name}`,
    query,
    inputs: field.args.flatMap(({ name, type }) => [name, ...namesIn(type)]),
    variables: (valueOf) =>
      Object.fromEntries(field.args.map(({ name, type }) => [name, exampleOf(name, type, valueOf)])),
  };
}

function selectionOf(type: GraphQLOutputType, depth: number): string {
  if (isNonNullType(type) || isListType(type)) return selectionOf(type.ofType, depth);
  if (isUnionType(type)) {
    return `{ __typename ${type
      .getTypes()
      .map((member) => `... on ${member.name} ${selectionOf(member, depth)}`)
      .join(' ')} }`;
  }
  if (!isObjectType(type)) return '';
  const fields = Object.values(type.getFields()).filter(({ args }) =>
    args.every((arg) => !isNonNullType(arg.type) || arg.defaultValue !== undefined),
  );
  const parts = fields.flatMap(({ name, type: fieldType }) => {
    const inner = selectionOf(fieldType, depth - 1);
    if (inner !== '' && depth <= 1) return [];
    return [`${name} ${inner}`];
  });
  return `{ __typename ${parts.join(' ')} }`;
}

function namesIn(type: GraphQLInputType): readonly string[] {
  if (isNonNullType(type) || isListType(type)) return namesIn(type.ofType);
  if (!isInputObjectType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, type: inner }) => [name, ...namesIn(inner)]);
}

function exampleOf(name: string, type: GraphQLInputType, valueOf: ValueOf): unknown {
  if (isNonNullType(type)) return exampleOf(name, type.ofType, valueOf);
  if (isListType(type)) return [exampleOf(name.replace(/s$/, ''), type.ofType, valueOf)];
  if (isInputObjectType(type)) {
    return Object.fromEntries(
      Object.values(type.getFields()).map((field) => [field.name, exampleOf(field.name, field.type, valueOf)]),
    );
  }
  if (isEnumType(type)) return type.getValues()[0]?.name;
  if (!isScalarType(type)) throw new Error(`no example for the input ${name}`);
  const given = valueOf(name, type.name);
  if (given !== undefined) return given;
  switch (type.name) {
    case 'Int':
    case 'Float':
      return 1;
    case 'Boolean':
      return true;
    case 'DateTime':
      return '2026-06-01T12:00:00.000Z';
    case 'ID':
      return '00000000-0000-4000-8000-000000000000';
    default:
      return `any ${name}`;
  }
}
