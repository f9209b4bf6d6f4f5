// The tabs a first visit opens with. A test runs every one of them against the schema.
const authorization = JSON.stringify({ Authorization: "Bearer " }, null, 2);

export const examples = [
  {
    query: `# Signs in: the token goes into the other tabs'
# Headers, after "Bearer ". Whoever is signed in
# to the panel in this browser needs none.
mutation SignIn {
  signIn(input: { username: "admin", password: "" }) {
    session { token expiresAt user { username role } }
    errors { ... on Error { message } }
  }
}
`,
  },
  {
    query: `# The customers by name, and their balances.
query Customers($after: String) {
  customers(first: 20, after: $after, order: [{ name: ASC }]) {
    nodes { id code name type status balance { balance } }
    pageInfo { hasNextPage endCursor }
    totalCount
  }
}
`,
    headers: authorization,
  },
  {
    query: `# The last calls, and what each one earned.
query Calls {
  callRecords(first: 20, where: { disposition: { eq: ANSWERED } }, order: [{ startedAt: DESC }]) {
    nodes { startedAt source destination sellBilledSeconds sell buy profit customer { name } gateway { name } }
  }
}
`,
    headers: authorization,
  },
];
