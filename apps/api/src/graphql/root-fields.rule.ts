import { GraphQLError, Kind, OperationTypeNode } from 'graphql';
import type { ASTVisitor, OperationDefinitionNode, SelectionSetNode, ValidationContext } from 'graphql';
import { GRAPHQL_LIMITS } from './limits.js';

/**
 * One mutation field a request (API-02, AUTH-03: tries are counted, and aliases are no way around), and few query
 * fields. One request is one use case is one transaction.
 */
export function limitRootFields(context: ValidationContext): ASTVisitor {
  return {
    OperationDefinition(operation: OperationDefinitionNode) {
      const isQuery = operation.operation === OperationTypeNode.QUERY;
      const most = isQuery ? GRAPHQL_LIMITS.rootFields : 1;
      if (countFields(operation.selectionSet, context, most) <= most) return;
      const what = isQuery ? `${most} fields` : 'one field';
      context.reportError(
        new GraphQLError(`A ${operation.operation} may have ${what} at its root.`, { nodes: operation }),
      );
    },
  };
}

/** Fields of the root with fragments written out; stops soon after `enough`, so that no document makes it long. */
function countFields(root: SelectionSetNode, context: ValidationContext, enough: number): number {
  const left = [root];
  const seen = new Map<string, number>();
  let fields = 0;
  for (let set = left.pop(); set && fields <= enough; set = left.pop()) {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) fields += 1;
      else if (selection.kind === Kind.INLINE_FRAGMENT) left.push(selection.selectionSet);
      else {
        const name = selection.name.value;
        const times = (seen.get(name) ?? 0) + 1;
        seen.set(name, times);
        const fragment = times <= enough + 1 ? context.getFragment(name) : undefined; // a cycle ends here
        if (fragment) left.push(fragment.selectionSet);
      }
    }
  }
  return fields;
}
