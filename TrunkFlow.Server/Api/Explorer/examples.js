// What a first visit can try. A test runs every one of them against the schema.
const authorization = JSON.stringify({ Authorization: "Bearer " }, null, 2);

export const examples = [
  {
    name: "customer",
    query: `# Customers by name, each with its balance,
# its extensions and the numbers it holds.
query Customers($first: Int = 20, $after: String) {
  customers(first: $first, after: $after, order: [{ name: ASC }]) {
    nodes {
      id code name type status
      balance { balance }
      extensions(first: 10) { nodes { number name states { status } } totalCount }
      allocations(first: 10) { nodes { validUntil did { number } destinations { kind } } }
    }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
}
`,
  },
  {
    name: "calls",
    query: `# The last answered calls, and what each earned.
query Calls {
  callRecords(first: 20, where: { disposition: { eq: ANSWERED } }, order: [{ startedAt: DESC }]) {
    nodes { startedAt source destination sellBilledSeconds sell buy profit customer { name } gateway { name } }
  }
}
`,
  },
  {
    name: "block",
    query: `# A change. What refuses it comes back in errors,
# with the field it is about; here nobody has
# the id, so nothing is changed. A version makes
# sure that nobody saved in between.
mutation Block($input: BlockCustomerInput!) {
  blockCustomer(input: $input) {
    customer { id name status version }
    errors {
      __typename
      ... on Error { message }
      ... on InvalidValueError { field }
    }
  }
}
`,
    variables: JSON.stringify({ input: { id: "00000000-0000-0000-0000-000000000000", status: "BLOCKED", reason: "Unpaid" } }, null, 2),
  },
  {
    name: "signIn",
    query: `# Signs in: a program sends the token as a header,
# "Authorization: Bearer …". Whoever is signed in
# to the panel in this browser needs none.
mutation SignIn {
  signIn(input: { username: "admin", password: "" }) {
    session { token expiresAt user { username role } }
    errors { ... on Error { message } }
  }
}
`,
    headers: authorization,
  },
];
