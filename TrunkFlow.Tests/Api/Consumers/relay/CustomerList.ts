// Components' own data, as Relay applications declare it.
declare function graphql(strings: TemplateStringsArray): unknown;

export const list = graphql`
  fragment CustomerList_query on Query
  @argumentDefinitions(count: { type: "Int", defaultValue: 20 }, cursor: { type: "String" }, where: { type: "CustomerFilterInput" })
  @refetchable(queryName: "CustomerListNextQuery") {
    customers(first: $count, after: $cursor, where: $where, order: [{ name: ASC }]) @connection(key: "CustomerList_customers", filters: ["where"]) {
      edges { node { id ...CustomerList_line } }
      totalCount
    }
  }
`;

export const line = graphql`
  fragment CustomerList_line on Customer {
    name
    status
    balance { balance }
    extensions(first: 10) @connection(key: "CustomerList_extensions") {
      edges { node { number states { status } } }
    }
  }
`;

export const page = graphql`
  query CustomerListQuery($where: CustomerFilterInput) {
    ...CustomerList_query @arguments(where: $where)
  }
`;

export const block = graphql`
  mutation CustomerListBlockMutation($input: BlockCustomerInput!) {
    blockCustomer(input: $input) {
      customer { status version }
      errors { __typename ... on Error { message } }
    }
  }
`;
