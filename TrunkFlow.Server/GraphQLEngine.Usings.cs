// The one file that names the GraphQL engine. Everything else is written against Hot Chocolate 15's surface, which both engines offer.
#pragma warning disable IDE0005 // The list is the same whatever the server uses of it at the moment.
#if HOTCHOCOLATE
global using GreenDonut;
global using GreenDonut.Data;
global using HotChocolate;
global using HotChocolate.AspNetCore;
global using HotChocolate.AspNetCore.Subscriptions;
global using HotChocolate.AspNetCore.Subscriptions.Protocols;
global using HotChocolate.Authorization;
global using HotChocolate.Data;
global using HotChocolate.Data.Filters;
global using HotChocolate.Data.Sorting;
global using HotChocolate.Execution;
global using HotChocolate.Execution.Configuration;
global using HotChocolate.Execution.Instrumentation;
global using HotChocolate.Language;
global using HotChocolate.Resolvers;
global using HotChocolate.Subscriptions;
global using HotChocolate.Types;
global using HotChocolate.Types.Pagination;
global using AllowAnonymousAttribute = HotChocolate.Authorization.AllowAnonymousAttribute;
global using AuthorizeAttribute = HotChocolate.Authorization.AuthorizeAttribute;
global using DefaultValueAttribute = HotChocolate.Types.DefaultValueAttribute;
global using Path = System.IO.Path;
global using RequestDelegate = Microsoft.AspNetCore.Http.RequestDelegate;
#else
global using TrunkFlow.GraphQL.AspNetCore;
global using TrunkFlow.GraphQL.AspNetCore.WebSockets;
global using TrunkFlow.GraphQL.Binding;
global using TrunkFlow.GraphQL.Binding.Authorization;
global using TrunkFlow.GraphQL.Binding.Configuration;
global using TrunkFlow.GraphQL.Binding.Descriptors;
global using TrunkFlow.GraphQL.Binding.Diagnostics;
global using TrunkFlow.GraphQL.Binding.Errors;
global using TrunkFlow.GraphQL.Binding.Requests;
global using TrunkFlow.GraphQL.Binding.Resolvers;
global using TrunkFlow.GraphQL.Binding.Types;
global using TrunkFlow.GraphQL.DataLoading;
global using TrunkFlow.GraphQL.EntityFramework.Filtering;
global using TrunkFlow.GraphQL.EntityFramework.Paging;
global using TrunkFlow.GraphQL.EntityFramework.Projections;
global using TrunkFlow.GraphQL.EntityFramework.Sorting;
global using TrunkFlow.GraphQL.Subscriptions;
global using AllowAnonymousAttribute = TrunkFlow.GraphQL.Binding.Authorization.AllowAnonymousAttribute;
global using AuthorizeAttribute = TrunkFlow.GraphQL.Binding.Authorization.AuthorizeAttribute;
global using DefaultValueAttribute = TrunkFlow.GraphQL.Binding.DefaultValueAttribute;
#endif
