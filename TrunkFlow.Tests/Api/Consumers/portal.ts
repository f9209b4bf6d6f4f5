// The generated types, used as a portal uses them: a name or type the schema does not keep stops the compiler.
import type { BlockCustomerMutation, CustomerPageQuery, CustomersQuery, CustomersQueryVariables, MarginsQuery } from "./types.js";

export const firstPage: CustomersQueryVariables = { first: 20, where: { status: { eq: "ACTIVE" }, name: { contains: "pad" } } };

export function lines(answer: CustomersQuery): string[] {
  const names: string[] = [];
  for (const edge of answer.customers?.edges ?? []) {
    const owed: number = Math.min(edge.node.balance?.balance ?? 0, 0);
    names.push(`${edge.node.name} ${owed.toFixed(2)}`);
  }
  return names;
}

export const next = (answer: CustomersQuery): string | null | undefined =>
  answer.customers?.pageInfo.hasNextPage ? answer.customers.pageInfo.endCursor : null;

export const numbers = (answer: CustomerPageQuery): string[] =>
  (answer.customer?.allocations?.nodes ?? []).filter((held) => held.validUntil == null).flatMap((held) => held.did?.number ?? []);

// A ratio over nothing is null: the compiler makes its reader say what then.
export const margin = (answer: MarginsQuery): string => answer.marginReport.total.margin?.toFixed(4) ?? "–";

export const refusal = (answer: BlockCustomerMutation): string | undefined => {
  const [error] = answer.blockCustomer.errors ?? [];
  return error?.__typename === "InvalidValueError" ? `${error.field ?? "?"}: ${error.message}` : error?.message;
};
