"""What sites set around their accounts: short and long lines written for this project."""

from __future__ import annotations

BEFORE = (
    "Menu",
    "Skip to the main part of this page",
    "Home | Region | Nation | World | Weather | Sport | Obituaries | Classifieds",
    "Your morning, sorted: sign up for the Harrowgate Courier's free bulletin and find the day's ten stories in your "
    "inbox before seven. You can leave the list whenever you like, and we never hand your address to anybody else.",
    "We use small files to remember your settings and to count how often our pages are read. By going on you agree.",
    "Listen to this report · 6 minutes",
    "Share on every network you like, or copy the link",
    "You have read three of your five free reports this month. Log in or take out a trial for one crown a week.",
    "This page was made for a larger screen. Some pictures may be missing.",
    "Turn on alerts to be told of breaking news the moment it happens, wherever you are and whatever you are doing.",
    "By our own reporters and agencies",
    "Text size: small, normal, large. Print this page. Save it to your reading list for later.",
)
"""Lines that stand before an account."""

AFTER = (
    "All rights reserved. No part of this report may be published, broadcast, rewritten or passed on in any form "
    "without the written leave of the Velmora Press Group and of those who hold the rights to its pictures.",
    "Do you know more about this? Write to the newsroom or call the tip line; we keep the names of those who ask it.",
    "Most read: Council puts off vote on tram line · Ferry back in service after repairs · Five things for the weekend",
    "Comments are closed. Those that were left before are shown in the order in which they came in.",
    "Our work costs money. If you can afford it, become a member today; if you cannot, keep reading all the same. "
    "Members carry four fifths of what this newsroom costs, and each of them makes it possible for others to read.",
    "The Meridian Wire contributed to this report.",
    "Follow us for more news from the valley.",
    "Sponsored: what nobody tells you about roof gutters",
    "More from this section",
    "Correction policy: mistakes are put right at once and noted at the foot of the page, with the time.",
    "Tags: region, council, roads, money",
    "Report a mistake on this page",
)
"""Lines that stand after an account."""
